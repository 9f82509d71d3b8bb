package wiredesk.enrich.text;

import java.util.ArrayList;
import java.util.List;
import wiredesk.enrich.text.Paragraph.Layout;
import wiredesk.enrich.text.Sections.Section;

/** Parts a text at its blank lines, the paragraphs into sentences, the sentences into words. */
final class Paragraphs {

    private final String language;
    private final Layouts layouts;
    private final SentenceBreaker sentences;
    private final Tokenizer tokens;

    Paragraphs(String language, Layouts layouts) {
        this.language = language;
        this.layouts = layouts;
        this.sentences = new SentenceBreaker(language);
        this.tokens = new Tokenizer(language);
    }

    /** The paragraphs of a headline: everything in it tells. */
    List<Paragraph> inHeadline(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var span : spans(text)) {
            String own = Lines.unwrapped(text.substring(span.start(), span.end()));
            paragraphs.add(paragraph(own, span.start(), new Section(Layout.PROSE, 0, own.length())));
        }
        return List.copyOf(paragraphs);
    }

    /** The paragraphs of a body; datelines, bylines, credits and leftovers are paragraphs of their own. */
    List<Paragraph> inBody(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        var spans = spans(text);
        var sections = new Sections(language, spans.size());
        for (int place = 0; place < spans.size(); place++) {
            int start = spans.get(place).start();
            String own = Lines.unwrapped(text.substring(start, spans.get(place).end()));
            for (var section : sections.of(own, layouts.layoutOf(own), place)) {
                paragraphs.add(paragraph(own, start, section));
            }
        }
        return List.copyOf(paragraphs);
    }

    private record Span(int start, int end) {}

    private static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfParagraph(text, start);
            if (!text.substring(start, end).isBlank()) {
                spans.add(new Span(start, end));
            }
            start = end + 1;
        }
        return spans;
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

    private Paragraph paragraph(String own, int shift, Section section) {
        String part = own.substring(section.start(), section.end());
        int start = shift + section.start();
        var found = new ArrayList<Sentence>();
        int from = 0;
        for (int to : sentences.boundaries(part)) {
            int first = from;
            int last = to;
            while (first < last && Marks.isSpace(part.charAt(first))) {
                first++;
            }
            while (last > first && Marks.isSpace(part.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                found.add(new Sentence(
                        start + first,
                        start + last,
                        part.substring(first, last),
                        tokens.tokens(part, first, last, start)));
            }
            from = to;
        }
        return new Paragraph(section.layout(), start, shift + section.end(), List.copyOf(found));
    }
}
