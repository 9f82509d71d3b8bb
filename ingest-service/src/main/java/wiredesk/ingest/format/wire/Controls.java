package wiredesk.ingest.format.wire;

/** The control characters of a wire that mean something. */
final class Controls {

    /** Start of heading. */
    static final char SOH = '\u0001';
    /** Start of text. */
    static final char STX = '\u0002';
    /** End of text. */
    static final char ETX = '\u0003';
    /** End of transmission. */
    static final char EOT = '\u0004';
    /** ANPA's tab line indicator: the line is a row of a table. */
    static final char ROW = '\u0008';
    /** ANPA's format of tables, in the header. */
    static final char TABULAR = '\u0012';

    private static final char SPACE_BAND = '\u0010';
    private static final char DELETE = '\u007f';

    private Controls() {}

    /** The text with one kind of line break, and without the padding of the line. */
    static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                while (i + 1 < text.length() && text.charAt(i + 1) == '\r') {
                    i++;
                }
                if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == SPACE_BAND) {
                out.append(' ');
            } else if (c != 0 && c != DELETE && c != '\u0016' && c != '\u000f' && c != '\u000e') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A line without any. */
    static String none(String line) {
        StringBuilder out = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= ' ' || c == '\t') {
                out.append(c);
            } else if (c == '\u001f' || c == '\u001e') {
                out.append(' ');
            }
        }
        return out.toString();
    }
}
