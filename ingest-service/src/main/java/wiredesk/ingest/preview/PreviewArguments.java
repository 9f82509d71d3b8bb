package wiredesk.ingest.preview;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wiredesk.ingest.format.story.Format;

/**
 * What is asked for on the command line.
 *
 * @param feed the feed the documents are taken for: part of the ids of articles whose guids are not unique everywhere
 * @param contentType media type the sender would name
 * @param format the feed's only format, if it has one
 * @param zone zone of dates that bring none
 * @param files the documents
 */
record PreviewArguments(
        String feed, Optional<String> contentType, Optional<Format> format, ZoneId zone, List<Path> files) {

    /**
     * Reads {@code [--feed F] [--content-type T] [--format F] [--zone Z] FILE...}.
     *
     * @throws IllegalArgumentException if an option is unknown, has no value, or one that cannot be used
     */
    static PreviewArguments of(String... args) {
        String feed = "demo";
        Optional<String> contentType = Optional.empty();
        Optional<Format> format = Optional.empty();
        ZoneId zone = ZoneOffset.UTC;
        List<Path> files = new ArrayList<>(args.length);
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--feed" -> feed = value(args, ++i);
                case "--content-type" -> contentType = Optional.of(value(args, ++i));
                case "--format" -> format = Optional.of(Format.of(value(args, ++i)));
                case "--zone" -> zone = zone(value(args, ++i));
                default -> {
                    if (args[i].startsWith("--")) {
                        throw new IllegalArgumentException("unknown option " + args[i]);
                    }
                    files.add(Path.of(args[i]));
                }
            }
        }
        return new PreviewArguments(feed.toLowerCase(Locale.ROOT), contentType, format, zone, List.copyOf(files));
    }

    static String value(String[] args, int index) {
        if (index >= args.length) {
            throw new IllegalArgumentException(args[index - 1] + " needs a value");
        }
        return args[index];
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no time zone " + name + "; expected for example Europe/Berlin", e);
        }
    }
}
