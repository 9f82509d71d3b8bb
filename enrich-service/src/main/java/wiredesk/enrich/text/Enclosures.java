package wiredesk.enrich.text;

/**
 * Finds what quotation marks and brackets enclose in a line, so that it stays in one sentence.
 *
 * <p>What encloses more than {@value #MOST} characters, or is not closed in its line, encloses nothing. Every search ends there and is not
 * done twice, so that a line is read in linear time.
 */
final class Enclosures {

    /** Characters between the marks at most. */
    static final int MOST = 300;

    private static final String OPEN = "([{«“„‹「『（《【»”\"";
    private static final String[] CLOSE = {")", "]", "}", "»", "”", "“”\"", "›", "」", "』", "）", "》", "】", "«", "”", "\""
    };

    private final String text;
    private final int end;
    /** For each opening mark, up to where no closing one stands. */
    private final int[] noneBefore = new int[OPEN.length()];

    Enclosures(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** One past the mark that closes what is opened at {@code at}; {@code at} if nothing is. */
    int closing(int at) {
        char c = text.charAt(at);
        int kind = c < 0x80 && c != '"' && c != '(' && c != '[' && c != '{' ? -1 : OPEN.indexOf(c);
        if (kind < 0 || (isBothWays(c) && !opensHere(at))) {
            return at;
        }
        int limit = Math.min(end, at + 1 + MOST);
        for (int i = Math.max(at + 1, noneBefore[kind]); i < limit; i++) {
            char close = text.charAt(i);
            if (CLOSE[kind].indexOf(close) >= 0 && (c != '"' || !opensHere(i))) {
                return i + 1;
            }
        }
        noneBefore[kind] = Math.max(noneBefore[kind], limit);
        return at;
    }

    /** Marks that open in some languages and close in others. */
    private static boolean isBothWays(char c) {
        return c == '"' || c == '”' || c == '»' || c == '“';
    }

    private boolean opensHere(int at) {
        char last = at == 0 ? ' ' : text.charAt(at - 1);
        boolean unspaced = text.charAt(at) == '“' && (Marks.isUnspacedLetter(last) || "，。：、！？".indexOf(last) >= 0);
        boolean before = unspaced || Marks.isSpace(last) || "([{-–—«“„'".indexOf(last) >= 0;
        return before && at + 1 < end && !Marks.isSpace(text.charAt(at + 1));
    }
}
