package wiredesk.ingest.text;

import java.util.List;
import java.util.stream.IntStream;
import wiredesk.ingest.format.value.Columns;

/**
 * The width that a text's lines were wrapped to: the longest lines show it. Where the next line's first word had room enough on a line, the
 * line was ended on purpose.
 *
 * @param columns characters in a line that is nearly full
 */
record LineWidth(int columns) {

    /** How much emptier than full a line may be by chance: writers wrap by sight, and letters are cut after wrapping. */
    private static final int SLACK = 12;

    /** Nobody sets whole paragraphs in lines narrower than this. */
    private static final int NARROWEST = 45;

    private static final int WIDEST = 110;
    private static final double FULL = 0.85;
    private static final int FEW = 12;
    private static final int USUAL = 80;

    /** The width of these lines, rows of tables and what is longer than a printer's line left out. */
    static LineWidth of(List<String> lines) {
        int[] lengths = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= WIDEST && !Columns.inLine(line))
                .mapToInt(String::length)
                .sorted()
                .toArray();
        if (lengths.length > FEW) {
            return new LineWidth(lengths[(int) (FULL * (lengths.length - 1))]);
        }
        int usual =
                (int) IntStream.of(lengths).filter(length -> length <= USUAL).count();
        return new LineWidth(lengths.length == 0 ? 0 : lengths[Math.max(usual - 1, 0)]);
    }

    /** Whether whoever wrote {@code line} wanted it to end there; what goes on with a small letter was wrapped. */
    boolean isEndedOnPurpose(String line, String next) {
        if (line.isEmpty() || next.isEmpty()) {
            return false;
        }
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        if (Character.isLowerCase(next.codePointAt(0)) && !isAddress(next.substring(0, word))) {
            return false;
        }
        return columns < NARROWEST || line.length() + 1 + word + SLACK <= columns;
    }

    private static boolean isAddress(String word) {
        return word.indexOf('@') > 0 || word.startsWith("http") || word.startsWith("www.");
    }
}
