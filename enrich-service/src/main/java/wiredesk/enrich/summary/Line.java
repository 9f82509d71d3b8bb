package wiredesk.enrich.summary;

/** The one line of an alert. */
final class Line {

    /** UTF-16 code units in a line, the ellipsis included. */
    static final int MOST = 140;

    private Line() {}

    /** The text on one line, cut after a whole word if it is too long; a word too long for the line is cut itself. */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST) {
            return line;
        }
        int end = line.lastIndexOf(' ', MOST - 1);
        if (end <= 0) {
            end = Character.isHighSurrogate(line.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
        }
        while (end > 1
                && !Character.isLetterOrDigit(line.charAt(end - 1))
                && !Character.isLowSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }
}
