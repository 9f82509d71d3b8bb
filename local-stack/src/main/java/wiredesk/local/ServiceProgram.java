package wiredesk.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A program in a service's jar, besides the service: prints lines. All but a replay and a training from a topic need no broker, registry or database. */
public enum ServiceProgram {
    /** Prints what ingest-service would make of documents. */
    PARSE(Part.INGEST, "wiredesk.ingest.preview.Preview"),
    /** Prints what ingest-service would make of documents with the settings of one of its feeds. */
    FEED_TEST(Part.INGEST, "wiredesk.ingest.preview.FeedTrial"),
    /** Prints what enrich-service finds in plain text files, and how good that is; its first argument says what. */
    ENRICH(Part.ENRICH, "wiredesk.enrich.preview.EnrichProgram"),
    /** Trains a classifier on coded stories, in a folder or in a topic. */
    TRAIN(Part.ENRICH, "wiredesk.enrich.train.TrainProgram", Optional.of("-Xmx1536m")),
    /** Enriches old articles again, with the service's configuration; takes properties as the service does. */
    REPLAY_ENRICH(Part.ENRICH, "wiredesk.enrich.replay.ReplayProgram");

    private final Part part;
    private final String mainClass;
    /** Its heap's bound, where the service's does not do. */
    private final Optional<String> heap;

    ServiceProgram(Part part, String mainClass) {
        this(part, mainClass, Optional.empty());
    }

    ServiceProgram(Part part, String mainClass, Optional<String> heap) {
        this.part = part;
        this.mainClass = mainClass;
        this.heap = heap;
    }

    /**
     * Runs the program as built in {@code root}, with this process's standard input and error output.
     *
     * @param lines hears each line of its output as it comes
     * @return its exit code
     * @throws StackFailure if the jar is not built or the program cannot be started
     */
    public int run(Path root, List<String> arguments, Consumer<String> lines) {
        var command = new ArrayList<>(
                ServiceImage.of(part, root).command(mainClass, heap.stream().toList()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                out.lines().forEach(lines);
            }
            return process.waitFor();
        } catch (UncheckedIOException | IOException e) {
            throw new StackFailure("cannot run " + mainClass + " out of " + part.label() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted");
        }
    }
}
