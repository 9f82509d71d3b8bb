package wiredesk.enrich.text;

import java.util.ArrayList;
import java.util.List;

/** Parts a text at its blank lines, the paragraphs into sentences, the sentences into words. */
final class Paragraphs {

    private final Layouts layouts;
    private final SentenceBreaker sentences;
    private final Tokenizer tokens;

    Paragraphs(String language, Layouts layouts) {
        this.layouts = layouts;
        this.sentences = new SentenceBreaker(language);
        this.tokens = new Tokenizer(language);
    }

    List<Paragraph> in(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfParagraph(text, start);
            if (!text.substring(start, end).isBlank()) {
                paragraphs.add(paragraph(text, start, end));
            }
            start = end + 1;
        }
        return List.copyOf(paragraphs);
    }

    /** The line feed that ends the paragraph: the next line is blank or the text is over. */
    private static int endOfParagraph(String text, int start) {
        int line = text.indexOf('\n', start);
        while (line >= 0) {
            int next = line + 1;
            while (next < text.length() && text.charAt(next) != '\n' && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next >= text.length() || text.charAt(next) == '\n') {
                return line;
            }
            line = text.indexOf('\n', line + 1);
        }
        return text.length();
    }

    private Paragraph paragraph(String text, int start, int end) {
        String own = Lines.unwrapped(text.substring(start, end));
        var found = new ArrayList<Sentence>();
        int from = 0;
        for (int to : sentences.boundaries(own)) {
            int first = from;
            int last = to;
            while (first < last && Marks.isSpace(own.charAt(first))) {
                first++;
            }
            while (last > first && Marks.isSpace(own.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                found.add(new Sentence(
                        start + first,
                        start + last,
                        own.substring(first, last),
                        tokens.tokens(own, first, last, start)));
            }
            from = to;
        }
        return new Paragraph(layouts.layoutOf(own), start, end, List.copyOf(found));
    }
}
