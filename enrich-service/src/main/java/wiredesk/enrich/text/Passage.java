package wiredesk.enrich.text;

import java.util.List;
import java.util.stream.Stream;
import wiredesk.schemas.Part;

/**
 * One of an article's texts, parted.
 *
 * @param part which of them it is
 * @param text the whole text; all offsets count in it
 * @param paragraphs its paragraphs, in order
 */
public record Passage(Part part, String text, List<Paragraph> paragraphs) {

    /** Every sentence, in order. */
    public Stream<Sentence> sentences() {
        return paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream());
    }

    /** The sentences of the story itself, in order: without datelines, bylines, credits and what is left over from a page. */
    public Stream<Sentence> story() {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.layout().isStory())
                .flatMap(paragraph -> paragraph.sentences().stream());
    }

    /** Every token, in order. */
    public Stream<Token> tokens() {
        return sentences().flatMap(sentence -> sentence.tokens().stream());
    }
}
