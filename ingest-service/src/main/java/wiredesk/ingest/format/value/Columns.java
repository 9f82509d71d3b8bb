package wiredesk.ingest.format.value;

/** Tells the row of a table, set with spaces or tabs, from a line of text. */
public final class Columns {

    private static final int SURELY_A_GAP = 3;

    private Columns() {}

    /** Whether the line is a row: a tab or three spaces between two cells, or two spaces twice that part no sentences. */
    public static boolean inLine(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) <= ' ') {
            end--;
        }
        int at = 0;
        while (at < end && line.charAt(at) <= ' ') {
            at++;
        }
        int gaps = 0;
        while (at < end) {
            int from = at;
            boolean tab = false;
            while (line.charAt(at) == ' ' || line.charAt(at) == '\t') {
                tab |= line.charAt(at) == '\t';
                at++;
            }
            int spaces = at - from;
            if (tab || spaces >= SURELY_A_GAP) {
                return true;
            }
            if (spaces == 2 && !endsSentence(line.charAt(from - 1))) {
                gaps++;
            }
            at = spaces == 0 ? at + 1 : at;
        }
        return gaps >= 2;
    }

    private static boolean endsSentence(char c) {
        return ".!?:;\"'”’)".indexOf(c) >= 0;
    }
}
