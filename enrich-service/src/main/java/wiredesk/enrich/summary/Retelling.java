package wiredesk.enrich.summary;

import java.util.List;
import java.util.stream.Stream;

/**
 * An article told in words that are not its own.
 *
 * @param sentences the summary
 * @param line the same in one line
 */
public record Retelling(List<String> sentences, String line) {

    /** Keeps a copy. */
    public Retelling {
        sentences = List.copyOf(sentences);
    }

    /** The sentences and the line. */
    public Stream<String> texts() {
        return Stream.concat(sentences.stream(), Stream.of(line));
    }
}
