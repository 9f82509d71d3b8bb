package wiredesk.ingest.format.value;

/** White space as it should be. */
public final class Words {

    private Words() {}

    /** The text on one line: every run of white space or control characters is one space, none at the ends. */
    public static String oneLine(String text) {
        if (isTidy(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isGap(c)) {
                gap = !line.isEmpty();
            } else if (!isInvisible(c)) {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    /** The text with its line breaks: each line on its own as by {@link #oneLine}, at most one blank line between two. */
    public static String paragraphs(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return oneLine(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        int blank = 0;
        for (String line : text.lines().map(Words::oneLine).toList()) {
            if (line.isEmpty()) {
                blank++;
            } else {
                if (!out.isEmpty()) {
                    out.append(blank == 0 ? "\n" : "\n\n");
                }
                out.append(line);
                blank = 0;
            }
        }
        return out.toString();
    }

    /** The text without control characters other than line breaks and tabs: no store, page or terminal has a use for them. */
    public static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                StringBuilder printable = new StringBuilder(text.length());
                text.chars().filter(c -> !isControl((char) c)).forEach(c -> printable.append((char) c));
                return printable.toString();
            }
        }
        return text;
    }

    /**
     * The text without line breaks before commas and full stops: writers of XML that indent elements put them there, where an inline
     * element ends before the mark. A space that is no line break stays.
     */
    public static String closedUp(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder closed = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean line = false;
            while (end < text.length() && isGap(text.charAt(end))) {
                line |= text.charAt(end) == '\n';
                end++;
            }
            if (end > at) {
                if (!line || !isMark(text, end)) {
                    closed.append(text, at, end);
                }
                at = end;
            } else {
                closed.append(text.charAt(at++));
            }
        }
        return closed.toString();
    }

    private static boolean isMark(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == ',' || text.charAt(at) == '.')
                && (at + 1 == text.length() || isGap(text.charAt(at + 1)));
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\u007f';
    }

    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? before == ' ' : c < ' ' || (c > '~' && (isGap(c) || isInvisible(c)))) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isGap(char c) {
        return c <= ' '
                || c == '\u00a0'
                || (c >= '\u007f' && c <= '\u009f')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u202f';
    }

    /** Soft hyphens, zero-width spaces, byte order marks; not the joiners that scripts need. */
    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060';
    }
}
