package wiredesk.ingest.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import wiredesk.ingest.format.mapping.Mapping;
import wiredesk.ingest.format.mapping.MappingFile;

/** Where mappings come from: those that are shipped by their name, others by their file. */
final class Mappings {

    private static final String FILE = "file:";
    private static final int LONGEST = 1 << 20;

    private Mappings() {}

    /**
     * Reads a mapping.
     *
     * @param reference a name without a dot or slash, or a path, with {@code file:} in front or without
     * @throws IllegalArgumentException if there is none, or it cannot be used; names the file
     */
    static Mapping read(String reference) {
        try {
            return MappingFile.read(text(reference));
        } catch (IOException e) {
            throw new IllegalArgumentException("The mapping " + reference + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The mapping " + reference + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String text(String reference) throws IOException {
        if (reference.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
            try (InputStream in = Mapping.class.getResourceAsStream(reference + ".yaml")) {
                if (in == null) {
                    throw new IllegalArgumentException(
                            "expected ap-media-api, dpa-digitalwires, press-portal, or a file");
                }
                return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            }
        }
        Path file = Path.of(reference.startsWith(FILE) ? reference.substring(FILE.length()) : reference);
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }
}
