package wiredesk.local.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under a head, columns as wide as their widest cell; columns of numbers are set to the right. */
public final class Table {

    private static final String GAP = "  ";

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these column titles. */
    public Table(String... head) {
        this.head = List.of(head);
    }

    /** Adds a row of as many cells as there are columns; {@code toString} of each is what is shown. */
    public Table row(Object... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(head.size() + " columns, but " + cells.length + " cells");
        }
        rows.add(IntStream.range(0, cells.length)
                .mapToObj(i -> String.valueOf(cells[i]))
                .toList());
        return this;
    }

    /** The lines of the table, without spaces at their ends. */
    public List<String> lines() {
        int columns = head.size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths[c] = Math.max(
                    TextWidth.of(head.get(c)),
                    rows.stream()
                            .mapToInt(r -> TextWidth.of(r.get(column)))
                            .max()
                            .orElse(0));
            numbers[c] = !rows.isEmpty() && rows.stream().allMatch(r -> isNumber(r.get(column)));
        }
        var lines = new ArrayList<String>();
        lines.add(line(head, widths, numbers));
        rows.forEach(row -> lines.add(line(row, widths, numbers)));
        return List.copyOf(lines);
    }

    private static String line(List<String> cells, int[] widths, boolean[] numbers) {
        var line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            line.append(c == 0 ? "" : GAP)
                    .append(
                            numbers[c]
                                    ? TextWidth.padLeft(cells.get(c), widths[c])
                                    : TextWidth.pad(cells.get(c), widths[c]));
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumber(String cell) {
        return cell.isEmpty() || cell.equals("-") || Character.isDigit(cell.charAt(0));
    }
}
