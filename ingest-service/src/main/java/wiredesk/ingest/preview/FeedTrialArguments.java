package wiredesk.ingest.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a test of a feed is asked for on the command line.
 *
 * @param feed the feed
 * @param contentType media type the sender would name
 * @param configuration files with the service's configuration, beside what the environment says
 * @param files the documents
 */
record FeedTrialArguments(String feed, Optional<String> contentType, List<Path> configuration, List<Path> files) {

    /**
     * Reads {@code [--config FILE]... [--content-type T] FEED FILE...}.
     *
     * @throws IllegalArgumentException if an option is unknown or has no value, feed or files are missing, or there is no such
     *     configuration
     */
    static FeedTrialArguments of(String... args) {
        Optional<String> contentType = Optional.empty();
        List<Path> configuration = new ArrayList<>(1);
        List<String> words = new ArrayList<>(args.length);
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--content-type" -> contentType = Optional.of(PreviewArguments.value(args, ++i));
                case "--config" -> configuration.add(file(PreviewArguments.value(args, ++i)));
                default -> {
                    if (args[i].startsWith("--")) {
                        throw new IllegalArgumentException("unknown option " + args[i]);
                    }
                    words.add(args[i]);
                }
            }
        }
        if (words.size() < 2) {
            throw new IllegalArgumentException("expected a feed and a file");
        }
        return new FeedTrialArguments(
                words.getFirst(),
                contentType,
                List.copyOf(configuration),
                words.subList(1, words.size()).stream().map(Path::of).toList());
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("cannot read the configuration " + name);
        }
        return file;
    }
}
