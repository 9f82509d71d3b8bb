package wiredesk.ingest.format.copy;

/** A typewriter's signs as a printer's: {@code ``} and {@code ''} as quotes, {@code --} and a lone {@code _} as a dash. */
public final class Typography {

    private static final int LONGEST_WORD = 24;

    private Typography() {}

    /** The line with them. A line that has none is returned as it is. */
    public static String plain(String line) {
        if (line.indexOf('`') < 0 && !line.contains("''") && !line.contains("--") && !line.contains(" _ ")) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        boolean single = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            char before = i > 0 ? line.charAt(i - 1) : ' ';
            if (c == '`' && next == '`') {
                out.append('“');
                i++;
            } else if (c == '\'' && next == '\'') {
                out.append('”');
                i++;
            } else if (c == '`') {
                out.append('‘');
                single = true;
            } else if (c == '\'' && single && before != ' ' && !Character.isLetterOrDigit(next)) {
                out.append('’');
                single = false;
            } else if (c == '-'
                    && next == '-'
                    && before != '-'
                    && charAt(line, i + 2) != '-'
                    && !isWithinSlug(line, i)
                    && !(Character.isDigit(before) && Character.isDigit(charAt(line, i + 2)))
                    && charAt(line, i + 2) != '>') {
                out.append('—');
                i++;
            } else if (c == '_' && before == ' ' && next == ' ') {
                out.append('—');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** {@code BC-EU--Ferry}: a word with hyphens before. */
    private static boolean isWithinSlug(String line, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_WORD) && line.charAt(i) > ' '; i--) {
            if (line.charAt(i) == '-') {
                return true;
            }
        }
        return false;
    }

    private static char charAt(String line, int index) {
        return index < line.length() ? line.charAt(index) : ' ';
    }
}
