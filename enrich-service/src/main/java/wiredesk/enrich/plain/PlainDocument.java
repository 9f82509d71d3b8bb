package wiredesk.enrich.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Part;

/**
 * A document as a plain text: paragraphs parted by blank lines, the first of which is the headline if it looks like one.
 *
 * @param id its name
 * @param text the whole text, as it was given
 * @param headline where the headline stands; an empty span at the text's head if there is none
 * @param body where the body stands
 */
public record PlainDocument(String id, String text, Span headline, Span body) {

    /** Bytes of a file at most. */
    public static final int MOST_BYTES = 16 << 20;
    /** Code units of a headline at most: what is longer is a paragraph. */
    private static final int LONGEST_HEADLINE = 200;

    /**
     * A stretch of the text.
     *
     * @param start first code unit
     * @param end one past the last
     */
    public record Span(int start, int end) {

        String in(String text) {
            return text.substring(start, end);
        }
    }

    /**
     * Reads a file of UTF-8; bytes that are none become replacement characters.
     *
     * @throws IOException if it cannot be read or has more than {@link #MOST_BYTES}
     */
    public static PlainDocument read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new IOException("%s has %d bytes, at most %d are read".formatted(file, size, MOST_BYTES));
        }
        Path name = file.getFileName();
        return of(
                name == null ? file.toString() : name.toString(),
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /**
     * Parts a text into headline and body.
     *
     * <p>The first paragraph is the headline if others follow, it is one line of at most {@value #LONGEST_HEADLINE} code units, and does
     * not end as a sentence of running text does.
     */
    public static PlainDocument of(String id, String text) {
        int start = skipSpace(text, 0);
        int end = paragraphEnd(text, start);
        int next = skipSpace(text, end);
        if (next < text.length() && isHeadline(text, start, end)) {
            return new PlainDocument(id, text, new Span(start, end), new Span(next, text.length()));
        }
        return new PlainDocument(id, text, new Span(start, start), new Span(start, text.length()));
    }

    /** The text as one body, whatever its first paragraph looks like. */
    public static PlainDocument withoutHeadline(String id, String text) {
        return new PlainDocument(id, text, new Span(0, 0), new Span(0, text.length()));
    }

    /** As an article of the stream, in {@code language} if it is known. */
    public NewsItem article(Optional<String> language) {
        var item = NewsItem.newBuilder().setHeadline(headline.in(text)).setBodyText(body.in(text));
        language.ifPresent(item::setLanguage);
        return item.build();
    }

    /** Where in the whole text the article's {@code part} begins: to be added to an offset in it. */
    public int offset(Part part) {
        return part == Part.HEADLINE ? headline.start() : body.start();
    }

    private static boolean isHeadline(String text, int start, int end) {
        if (end - start > LONGEST_HEADLINE || text.substring(start, end).indexOf('\n') >= 0) {
            return false;
        }
        int last = end - 1;
        while (last > start && isClosing(text.charAt(last))) {
            last--;
        }
        char sign = text.charAt(last);
        return sign != '.' && sign != ':' && sign != ';' && sign != ',' && sign != '。';
    }

    private static boolean isClosing(char sign) {
        return sign == '"' || sign == '\'' || sign == ')' || sign == '”' || sign == '’' || sign == '»' || sign == '」';
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    /** The end of the paragraph that begins at {@code start}: before its first blank line, trailing space left out. */
    private static int paragraphEnd(String text, int start) {
        int end = start;
        int at = start;
        boolean blank = false;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '\n') {
                if (blank) {
                    return end;
                }
                blank = true;
            } else if (!Character.isWhitespace(sign)) {
                blank = false;
                end = at + 1;
            }
            at++;
        }
        return end;
    }
}
