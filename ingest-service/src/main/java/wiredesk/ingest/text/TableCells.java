package wiredesk.ingest.text;

/**
 * Rows of tables whose cells hold a paragraph each, as word processors write them: without these a row is one line again. Cells that are a
 * page's columns, with a text in them, stay what they are.
 */
final class TableCells {

    private static final int LONGEST_ROW = 8_000;
    private static final int LONGEST_CELL = 400;

    private TableCells() {}

    /** The mark-up without paragraphs in the cells of such rows; the mark-up itself if there is no table in it. */
    static String withoutParagraphs(String markup) {
        int row = markup.indexOf("<tr");
        if (row < 0) {
            return markup;
        }
        StringBuilder html = new StringBuilder(markup.length());
        int at = 0;
        while (row >= 0) {
            int end = markup.indexOf("</tr>", row, Math.min(row + LONGEST_ROW, markup.length()));
            int next = markup.indexOf("<tr", row + 1);
            boolean whole = end > 0 && (next < 0 || next > end);
            if (whole && isRow(markup, row, end)) {
                html.append(markup, at, row);
                append(markup, row, end, html);
                at = end;
            }
            row = next;
        }
        return at == 0 ? markup : html.append(markup, at, markup.length()).toString();
    }

    /** At least two cells, none of them longer than a figure and its name. */
    private static boolean isRow(String markup, int from, int to) {
        int cells = 0;
        int cell = cell(markup, from, to);
        boolean paragraphs = false;
        while (cell >= 0) {
            int next = cell(markup, cell + 1, to);
            int end = next < 0 ? to : next;
            if (end - cell > LONGEST_CELL) {
                return false;
            }
            cells++;
            paragraphs |= markup.indexOf("<p", cell, end) >= 0;
            cell = next;
        }
        return cells > 1 && paragraphs;
    }

    private static int cell(String markup, int from, int to) {
        for (int at = markup.indexOf("<t", from, to); at >= 0 && at + 3 < to; at = markup.indexOf("<t", at + 1, to)) {
            char name = markup.charAt(at + 2);
            char behind = markup.charAt(at + 3);
            if ((name == 'd' || name == 'h') && (behind == '>' || behind == ' ' || behind == '\n')) {
                return at;
            }
        }
        return -1;
    }

    /** The row with a space for each tag of a paragraph. */
    private static void append(String markup, int from, int to, StringBuilder html) {
        int at = from;
        while (at < to) {
            int end = paragraphTag(markup, at, to);
            if (end > at) {
                html.append(' ');
                at = end;
            } else {
                html.append(markup.charAt(at++));
            }
        }
    }

    /** Where the tag of a paragraph ends that begins here; {@code at} itself if none does. */
    private static int paragraphTag(String markup, int at, int to) {
        if (markup.charAt(at) != '<') {
            return at;
        }
        int name = markup.startsWith("</p>", at) ? at + 2 : at + 1;
        boolean paragraph = name + 1 < to
                && markup.charAt(name) == 'p'
                && (markup.charAt(name + 1) == '>' || markup.charAt(name + 1) == ' ');
        int end = paragraph ? markup.indexOf('>', name, to) : -1;
        return end < 0 ? at : end + 1;
    }
}
