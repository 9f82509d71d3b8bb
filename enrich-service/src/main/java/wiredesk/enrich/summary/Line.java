package wiredesk.enrich.summary;

/** A text on one line. */
final class Line {

    /** UTF-16 code units in the line of an alert, the ellipsis included. */
    static final int MOST = 140;

    private Line() {}

    /** The text with one blank wherever it has white space, and none at its ends. */
    static String spaced(String text) {
        return isSpaced(text) ? text : respaced(text);
    }

    private static boolean isSpaced(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? space : isSpace(c)) {
                return false;
            }
            space = c == ' ';
        }
        return !space || text.isEmpty();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= '\u0080' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    private static String respaced(String text) {
        var line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = !line.isEmpty();
            } else {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    /** The line of an alert. */
    static String of(String text) {
        return of(text, MOST);
    }

    /**
     * The text on one line of at most {@code most} code units, cut after a whole word if it is too long; a word too long for the line is
     * cut itself.
     */
    static String of(String text, int most) {
        String line = spaced(text);
        if (line.length() <= most) {
            return line;
        }
        int end = line.lastIndexOf(' ', most - 1);
        if (end <= 0) {
            end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        }
        while (end > 1
                && !Character.isLetterOrDigit(line.charAt(end - 1))
                && !Character.isLowSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }
}
