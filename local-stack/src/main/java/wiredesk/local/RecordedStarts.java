package wiredesk.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What lets broker and services start fast: recordings of one whole run, made once a build. */
public final class RecordedStarts {

    private RecordedStarts() {}

    /** Whether broker and services, as built in {@code root}, have theirs. */
    public static boolean areMade(Path root) {
        return recordings(root).stream().allMatch(Recording::isMade);
    }

    /**
     * Runs broker and services, as built in {@code root}, once in a temporary stack, lets {@code work} use it, and records what the JVMs
     * learn. Takes a minute or two; waits for another process that is at it, and then has nothing left to do.
     *
     * @throws StackFailure if a jar is not built or will not start, or nothing was recorded
     */
    public static void make(Path root, Consumer<LocalStack> work) {
        Path turn = root.resolve("local-stack").resolve("target").resolve("recording.lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!areMade(root)) {
                record(root, work);
            }
        } catch (IOException e) {
            throw new StackFailure("cannot write " + turn + ": " + e.getMessage());
        }
    }

    private static void record(Path root, Consumer<LocalStack> work) {
        BrokerImage.clear(root);
        var stack = LocalStack.prepare(StackOptions.temporary(root), _ -> {}, true);
        Thread cutShort = Thread.ofPlatform().unstarted(stack::closeForcibly);
        Runtime.getRuntime().addShutdownHook(cutShort);
        try (stack) {
            stack.start();
            work.accept(stack);
        }
        Runtime.getRuntime().removeShutdownHook(cutShort);
        recordings(root).forEach(made -> {
            if (!made.adopt()) {
                throw new StackFailure("a JVM has recorded nothing in " + made.folder());
            }
        });
    }

    private static List<Recording> recordings(Path root) {
        return Stream.concat(
                        BrokerImage.recording(root).stream(),
                        Part.SERVICES.stream()
                                .map(service -> ServiceImage.of(service, root).recording()))
                .toList();
    }
}
