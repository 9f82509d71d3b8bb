package wiredesk.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import wiredesk.ingest.format.value.Words;

/**
 * Text without mark-up as paragraphs.
 *
 * <p>Blank lines part paragraphs, and so do indented first lines, as wires set them. Lines that were wrapped for a printer are joined again;
 * tables and lists keep their lines. Where lines are longer than any printer's, each is a paragraph.
 */
final class PlainParagraphs {

    private static final int WIDEST_PRINTER = 110;
    private static final Pattern COLUMNS = Pattern.compile("\\S(?:\\t+|\\s{3,})\\S");
    private static final Pattern LIST_ITEM = Pattern.compile("^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+\\S.*");
    private static final Pattern INDENT = Pattern.compile("^(?: {2,}|\\t|\\u3000)\\S.*");

    private PlainParagraphs() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        while (!lines.isEmpty()
                && (lines.getLast().isBlank() || Leftovers.isLeftover(Words.oneLine(lines.getLast())))) {
            lines.removeLast();
        }
        boolean unwrapped = lines.stream().anyMatch(line -> line.length() > WIDEST_PRINTER);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank()) {
                flush(open, paragraphs);
                continue;
            }
            boolean table = COLUMNS.matcher(line).find();
            if (!open.isEmpty()
                    && !table
                    && (unwrapped || INDENT.matcher(line).matches())
                    && !LIST_ITEM.matcher(line).matches()) {
                flush(open, paragraphs);
            }
            if (!open.isEmpty()) {
                open.append(table || LIST_ITEM.matcher(line).matches() ? '\n' : ' ');
            }
            open.append(table ? line.stripTrailing() : Words.oneLine(line));
        }
        flush(open, paragraphs);
        return paragraphs;
    }

    private static void flush(StringBuilder open, List<String> paragraphs) {
        if (!open.toString().isBlank()) {
            paragraphs.add(open.toString());
        }
        open.setLength(0);
    }
}
