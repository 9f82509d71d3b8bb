package wiredesk.enrich.tag.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.JacksonException;

/** Media Topics as IPTC publishes them, in JSON or in SKOS as RDF/XML; which of them, the first sign says. */
final class VocabularyFile {

    /** Bytes of a file at most; IPTC's in all languages has some 5 MiB. */
    static final int MOST_BYTES = 64 << 20;
    /** Concepts of a file at most; IPTC has some 1,200. */
    static final int MOST_CONCEPTS = 20_000;

    private static final String WHAT = "vocabulary";
    private static final int DIGITS = 8;

    private VocabularyFile() {}

    /** @throws UnusableFile if there is nothing to read */
    static List<MediaTopics.Concept> read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new UnusableFile(
                        WHAT, file, "it has %d bytes, at most %d are read".formatted(size, MOST_BYTES), null);
            }
            byte[] bytes = Files.readAllBytes(file);
            var concepts = first(bytes) == '<' ? VocabularySkos.read(bytes) : VocabularyJson.read(bytes);
            if (concepts.isEmpty()) {
                throw new UnusableFile(
                        WHAT,
                        file,
                        "it has no Media Topic: expected IPTC's JSON (conceptSet) or SKOS as RDF/XML",
                        null);
            }
            if (concepts.size() > MOST_CONCEPTS) {
                throw new UnusableFile(
                        WHAT,
                        file,
                        "it has %d topics, at most %d are read".formatted(concepts.size(), MOST_CONCEPTS),
                        null);
            }
            return concepts;
        } catch (IOException e) {
            throw new UnusableFile(WHAT, file, e.toString(), e);
        } catch (JacksonException e) {
            throw new UnusableFile(WHAT, file, "it is no JSON: " + e.getOriginalMessage(), e);
        } catch (XMLStreamException e) {
            throw new UnusableFile(WHAT, file, "it is no RDF/XML: " + e.getMessage(), e);
        }
    }

    /** The eight digits of {@code medtop:01000000} or {@code http://cv.iptc.org/newscodes/mediatopic/01000000}. */
    static Optional<String> code(String name) {
        boolean ours = name.startsWith(MediaTopics.SCHEME) || name.contains("/mediatopic/");
        String code = name.substring(Math.max(0, name.length() - DIGITS));
        boolean digits = code.length() == DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9');
        return ours && digits ? Optional.of(code) : Optional.empty();
    }

    /** The language of a tag such as {@code en-GB}. */
    static String language(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static int first(byte[] bytes) {
        for (byte sign : bytes) {
            if (sign > ' ') {
                return sign;
            }
        }
        return 0;
    }
}
