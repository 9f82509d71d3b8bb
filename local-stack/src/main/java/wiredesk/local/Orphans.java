package wiredesk.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes whose supervisor was killed before it could end them. */
final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphans() {}

    /**
     * Ends what an earlier supervisor of {@code home} left, and says what it was. Only a process with the very start time
     * that was noted is touched.
     */
    static List<Part> end(Home home) {
        List<StackFile.Child> left = StackFile.of(home).map(StackFile::children).orElse(List.of()).stream()
                .filter(child -> child.process().alive().isPresent())
                .toList();
        // Last started, first ended: the services before what they stand on.
        left.reversed().forEach(child -> child.process().alive().ifPresent(Orphans::end));
        return left.stream().map(StackFile.Child::part).toList();
    }

    private static void end(ProcessHandle process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
