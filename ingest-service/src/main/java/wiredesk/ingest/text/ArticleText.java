package wiredesk.ingest.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.value.Words;
import wiredesk.schemas.Dateline;

/**
 * A story's body, ready to read.
 *
 * @param paragraphs its text, dateline and page leftovers taken out
 * @param html its mark-up, reduced to the allow-list, where it had any
 * @param dateline the dateline that stood at its head
 */
public record ArticleText(List<String> paragraphs, Optional<String> html, Optional<Dateline> dateline) {

    private static final int LONGEST_HEADLINE = 200;

    /** Reads a body, whatever it is made of. */
    public static ArticleText of(Body body) {
        return switch (body) {
            case Body.None none -> new ArticleText(List.of(), Optional.empty(), Optional.empty());
            case Body.Plain plain ->
                of(new ArrayList<>(PlainParagraphs.of(Words.printable(plain.text()))), Optional.empty());
            case Body.Html html -> {
                AllowedMarkup allowed = AllowedMarkup.of(Words.printable(html.markup()));
                yield of(new ArrayList<>(allowed.paragraphs()), allowed.html());
            }
        };
    }

    private static ArticleText of(List<String> paragraphs, Optional<String> html) {
        Leftovers.cut(paragraphs);
        if (paragraphs.isEmpty()) {
            return new ArticleText(List.of(), html, Optional.empty());
        }
        Optional<Datelines.Found> found = Datelines.find(paragraphs.getFirst());
        found.ifPresent(it -> {
            if (it.rest().isBlank()) {
                paragraphs.removeFirst();
            } else {
                paragraphs.set(0, it.rest());
            }
        });
        return new ArticleText(List.copyOf(paragraphs), html, found.map(Datelines.Found::dateline));
    }

    /** The text: paragraphs parted by one blank line. */
    public String asText() {
        return String.join("\n\n", paragraphs);
    }

    /** What can stand in for a headline: the first sentence, cut at a word if it is too long for one. */
    public Optional<String> firstSentence() {
        return paragraphs.stream().findFirst().map(ArticleText::firstSentence);
    }

    /** The first sentence of a text, at most 200 characters, whole words. */
    public static String firstSentence(String text) {
        String line = Words.oneLine(text);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        int end = sentences.next();
        String sentence =
                end == BreakIterator.DONE ? line : line.substring(0, end).strip();
        if (sentence.length() <= LONGEST_HEADLINE) {
            return sentence;
        }
        int word = sentence.lastIndexOf(' ', LONGEST_HEADLINE - 1);
        return sentence.substring(0, word <= 0 ? LONGEST_HEADLINE - 1 : word) + "…";
    }
}
