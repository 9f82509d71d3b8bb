package wiredesk.ingest.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.value.Words;

/**
 * Mark-up that needs neither repair nor cleaning, read in one pass without a tree: paragraphs, headings, lists and quotations that are closed
 * as they were opened, with emphasis, line breaks and links within. That is what most systems send, and the tree is by far the most costly
 * part of taking a story.
 *
 * <p>Anything else, be it one attribute, is left to {@link AllowedMarkup#repaired}; what is read here is what it would make of it, to the
 * character. What goes out is safe by construction: tags are written from a list, text is escaped, addresses are of http(s) and of harmless
 * characters.
 */
final class TidyMarkup {

    private static final int DEEPEST = 12;

    private enum Kind {
        /** Holds blocks. */
        QUOTATION,
        /** Holds items. */
        LIST,
        /** Holds text. */
        BLOCK,
        /** Text in a list. */
        ITEM,
        /** Part of a text. */
        INLINE,
        /** An inline element that has an address. */
        LINK,
        /** An inline element without content. */
        BREAK
    }

    private static final Map<String, Kind> ELEMENTS = Map.ofEntries(
            Map.entry("a", Kind.LINK),
            Map.entry("b", Kind.INLINE),
            Map.entry("blockquote", Kind.QUOTATION),
            Map.entry("br", Kind.BREAK),
            Map.entry("em", Kind.INLINE),
            Map.entry("h1", Kind.BLOCK),
            Map.entry("h2", Kind.BLOCK),
            Map.entry("h3", Kind.BLOCK),
            Map.entry("h4", Kind.BLOCK),
            Map.entry("h5", Kind.BLOCK),
            Map.entry("h6", Kind.BLOCK),
            Map.entry("i", Kind.INLINE),
            Map.entry("li", Kind.ITEM),
            Map.entry("ol", Kind.LIST),
            Map.entry("p", Kind.BLOCK),
            Map.entry("strong", Kind.INLINE),
            Map.entry("u", Kind.INLINE),
            Map.entry("ul", Kind.LIST));

    private final String in;

    /** The same once more: what reads every character reads it here. */
    private final char[] signs;

    private final StringBuilder html;
    private final MarkupText text = new MarkupText();
    private final String[] open = new String[DEEPEST];
    private int depth;
    private int at;

    /** Blocks at the top, and what the last of them was. */
    private int blocks;

    private boolean paragraphIsLast;

    /** Of the block that is open or was the last: paragraphs before it, and whether it holds nothing but text. */
    private int before;

    private boolean leaf;

    private TidyMarkup(String in) {
        this.in = in;
        this.signs = in.toCharArray();
        this.html = new StringBuilder(in.length() + 64);
    }

    /** The mark-up as text and as allowed mark-up; empty if it is not as tidy as that. */
    static Optional<AllowedMarkup> read(String markup) {
        TidyMarkup reader = new TidyMarkup(markup);
        return reader.isTidy() ? Optional.of(reader.asRead()) : Optional.empty();
    }

    private AllowedMarkup asRead() {
        return new AllowedMarkup(
                Optional.of(html.toString().strip()),
                text.paragraphs(),
                text.headings(),
                Optional.empty(),
                Optional.empty());
    }

    private boolean isTidy() {
        while (at < in.length()) {
            if (!(in.charAt(at) == '<' ? tag() : characters())) {
                return false;
            }
        }
        text.end();
        return depth == 0 && blocks > 0 && !endsWithLeftover();
    }

    private boolean endsWithLeftover() {
        if (!paragraphIsLast || blocks == 1) {
            return false;
        }
        List<String> paragraphs = text.paragraphs();
        return paragraphs.size() != before + 1 || Leftovers.isLeftover(Words.oneLine(paragraphs.getLast()));
    }

    private boolean tag() {
        return in.startsWith("/", at + 1) ? endTag() : startTag();
    }

    private boolean endTag() {
        int end = in.indexOf('>', at);
        if (depth == 0 || end < 0 || end - at - 2 != top().length() || !in.startsWith(top(), at + 2)) {
            return false;
        }
        String name = open[--depth];
        text.close(name);
        html.append("</").append(name).append('>');
        at = end + 1;
        return !name.equals("p") || !isAdvertisement();
    }

    private String top() {
        return open[depth - 1];
    }

    private boolean isAdvertisement() {
        List<String> paragraphs = text.paragraphs();
        return leaf && paragraphs.size() == before + 1 && Leftovers.isAdvertisement(paragraphs.getLast());
    }

    private boolean startTag() {
        int end = at + 1;
        while (end < in.length() && isOfName(in.charAt(end))) {
            end++;
        }
        String name = in.substring(at + 1, end);
        Kind kind = ELEMENTS.get(name);
        if (kind == null || !mayBegin(kind, name)) {
            return false;
        }
        html.append('<').append(name);
        at = end;
        if (!(kind == Kind.LINK ? attributes() : kind == Kind.BREAK ? slash() : in.startsWith(">", at++))) {
            return false;
        }
        html.append('>');
        begin(kind, name);
        return true;
    }

    private boolean mayBegin(Kind kind, String name) {
        if (depth == DEEPEST) {
            return false;
        }
        Kind parent = depth == 0 ? Kind.QUOTATION : kindOfTop();
        return switch (kind) {
            case QUOTATION, LIST, BLOCK -> parent == Kind.QUOTATION;
            case ITEM -> parent == Kind.LIST;
            case INLINE, LINK, BREAK -> parent != Kind.QUOTATION && parent != Kind.LIST && !isOpen(name);
        };
    }

    @SuppressWarnings("NullAway") // Only what is in the map is ever opened.
    private Kind kindOfTop() {
        return ELEMENTS.get(top());
    }

    private boolean isOpen(String name) {
        for (int i = 0; i < depth; i++) {
            if (open[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void begin(Kind kind, String name) {
        text.open(name, false);
        switch (kind) {
            case INLINE, LINK -> leaf = false;
            case BREAK -> {
                leaf = false;
                text.close(name);
                return;
            }
            default -> {
                leaf = true;
                before = text.paragraphs().size();
                if (depth == 0) {
                    blocks++;
                    paragraphIsLast = name.equals("p");
                }
            }
        }
        open[depth++] = name;
    }

    private boolean slash() {
        at += in.startsWith(" /", at) ? 2 : in.startsWith("/", at) ? 1 : 0;
        return in.startsWith(">", at++);
    }

    /** The attributes of a link: its address, and what says how to open it, which is not taken over. */
    private boolean attributes() {
        String address = null;
        while (in.startsWith(" ", at)) {
            int end = in.indexOf('"', at);
            int close = end < 0 ? -1 : in.indexOf('"', end + 1);
            if (close < 0) {
                return false;
            }
            switch (in.substring(at, end)) {
                case " href=" -> {
                    if (address != null) {
                        return false;
                    }
                    address = in.substring(end + 1, close);
                }
                case " target=", " rel=" -> {
                    if (in.lastIndexOf('&', close) > end) {
                        return false;
                    }
                }
                default -> {
                    return false;
                }
            }
            at = close + 1;
        }
        if (address == null || !PlainAddress.is(address)) {
            return false;
        }
        html.append(" href=\"").append(address).append("\" rel=\"noopener noreferrer\"");
        return in.startsWith(">", at++);
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '1' && c <= '6');
    }

    /** Text up to the next tag. */
    private boolean characters() {
        if (depth == 0 || kindOfTop() == Kind.QUOTATION || kindOfTop() == Kind.LIST) {
            return blanks();
        }
        StringBuilder decoded = null;
        boolean lines = false;
        boolean ampersand = false;
        int from = at;
        int start = at;
        for (; at < signs.length && signs[at] != '<'; at++) {
            char c = signs[at];
            if (PlainSigns.isOrdinary(c)) {
                continue;
            }
            if (c == '\n') {
                lines = true;
                continue;
            }
            if (!PlainSigns.isPlain(c)) {
                return false;
            }
            if (c == ';' ? ampersand : (c == '.' || c == ',') && lines && !isOfWord(at - 1, start)) {
                return false;
            }
            if (c != '&' && c != '\u00a0') {
                continue;
            }
            String meant = c == '&' ? PlainSigns.referredTo(in, at) : "\u00a0";
            if (meant == null) {
                return false;
            }
            ampersand |= meant.equals("&");
            decoded = decoded == null ? new StringBuilder(PlainSigns.LONGEST_REFERENCE + in.length() - start) : decoded;
            decoded.append(in, from, at).append(meant);
            html.append(in, from, at)
                    .append(
                            switch (meant) {
                                case "&" -> "&amp;";
                                case "\u00a0" -> "&nbsp;";
                                default -> meant;
                            });
            at = c == '&' && !in.startsWith(" ", at + 1) ? in.indexOf(';', at) : at;
            from = at + 1;
        }
        html.append(in, from, at);
        text.text(
                decoded == null
                        ? in.substring(start, at)
                        : decoded.append(in, from, at).toString());
        return true;
    }

    /** What stands between blocks, up to the next tag. */
    private boolean blanks() {
        int start = at;
        while (at < signs.length && signs[at] != '<') {
            char c = signs[at++];
            if (c != ' ' && c != '\t' && c != '\n') {
                return false;
            }
        }
        html.append(in, start, at);
        text.text(in.substring(start, at));
        return true;
    }

    /** Whether a letter or a digit stands there: a mark behind white space with a line break in it would be drawn to the word. */
    private boolean isOfWord(int index, int start) {
        return index >= start && Character.isLetterOrDigit(in.charAt(index));
    }
}
