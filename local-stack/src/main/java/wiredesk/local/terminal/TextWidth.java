package wiredesk.local.terminal;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and how to fit it into a given number. */
public final class TextWidth {

    private TextWidth() {}

    /** Columns that {@code text} takes: two for a wide (East Asian, emoji) character, none for a combining one. */
    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text, cut at {@code columns} with an ellipsis if it is longer. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        var kept = new StringBuilder();
        int width = 0;
        for (int cp : text.codePoints().toArray()) {
            int next = of(cp);
            if (width + next > columns - 1) {
                break;
            }
            kept.appendCodePoint(cp);
            width += next;
        }
        return kept.toString().stripTrailing() + "…";
    }

    /** The text, filled with spaces up to {@code columns}; unchanged if it is longer. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text, with spaces before it up to {@code columns}; unchanged if it is longer. */
    public static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    /** The text in lines of at most {@code columns}, broken between words; a longer word stands alone. */
    public static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && of(line.toString()) + 1 + of(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    /** As {@link #wrap}, at most {@code most} lines, an ellipsis at the end of the last if there were more. */
    public static List<String> wrap(String text, int columns, int most) {
        List<String> lines = wrap(text, columns);
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.getLast() + " " + lines.get(most), columns));
        return List.copyOf(kept);
    }

    private static int of(int cp) {
        int type = Character.getType(cp);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(cp) ? 2 : 1;
    }

    private static boolean wide(int cp) {
        return cp >= 0x1100
                && (cp <= 0x115f
                        || (cp >= 0x2e80 && cp <= 0xa4cf)
                        || (cp >= 0xac00 && cp <= 0xd7a3)
                        || (cp >= 0xf900 && cp <= 0xfaff)
                        || (cp >= 0xfe30 && cp <= 0xfe6f)
                        || (cp >= 0xff00 && cp <= 0xff60)
                        || (cp >= 0xffe0 && cp <= 0xffe6)
                        || (cp >= 0x1f300 && cp <= 0x1faff)
                        || (cp >= 0x20000 && cp <= 0x3fffd));
    }
}
