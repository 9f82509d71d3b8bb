package wiredesk.ingest.text;

/**
 * Paragraphs of mark-up that has none: publishing systems keep texts with elements within lines and blank lines between paragraphs, and
 * make the paragraphs where they print them.
 */
final class BlankLines {

    private static final String[] BLOCKS = {
        "<p", "<P", "<br", "<BR", "<div", "<DIV", "<li", "<LI", "<t", "<T", "<h", "<H", "<bl", "<BL", "<sect", "<art",
        "<dd", "<DD", "<body"
    };

    private BlankLines() {}

    /** The mark-up with a paragraph for what stands between blank lines; the mark-up itself if it has blocks, or no blank line. */
    static String asParagraphs(String markup) {
        for (String block : BLOCKS) {
            if (markup.indexOf(block) >= 0) {
                return markup;
            }
        }
        int end = blank(markup, 0);
        if (end < 0) {
            return markup;
        }
        StringBuilder html = new StringBuilder(markup.length() + 64);
        int from = 0;
        while (end >= 0) {
            paragraph(markup, from, end, html);
            from = end + 1;
            end = blank(markup, from);
        }
        paragraph(markup, from, markup.length(), html);
        return html.toString();
    }

    private static void paragraph(String markup, int from, int to, StringBuilder html) {
        String text = markup.substring(from, to).strip();
        if (!text.isEmpty()) {
            html.append("<p>").append(text).append("</p>\n");
        }
    }

    /** Where the next line ends that is followed by a blank one; negative if there is none. */
    private static int blank(String markup, int from) {
        int line = markup.indexOf('\n', from);
        while (line >= 0) {
            int next = line + 1;
            while (next < markup.length() && " \t\r".indexOf(markup.charAt(next)) >= 0) {
                next++;
            }
            if (next < markup.length() && markup.charAt(next) == '\n') {
                return line;
            }
            line = markup.indexOf('\n', next);
        }
        return -1;
    }
}
