package wiredesk.ingest.format.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.value.Columns;

/** The lines of a story as its body, without what editors wrote around and between them. */
public final class CopyBody {

    private static final int LONGEST_DATELINE = 80;
    private static final int DEEP = 8;
    private static final Pattern ASIDE = Pattern.compile(
            "\\s*\\((?:(?:BEGIN|END) OPTIONAL|OPTIONAL|STORY CAN END|MORE STORY|MORE\\))[^a-z]*\\)?\\s*");

    private CopyBody() {}

    /**
     * The body of {@code lines}; what is none of it goes to {@code editorial}.
     *
     * @param names names of the sender in small letters, by which its signature is known
     */
    public static Body of(List<String> lines, EditorialLines editorial, Set<String> names) {
        List<String> rest = new ArrayList<>(lines);
        EndMarks.cut(rest, names);
        List<String> notebook = Notebook.cut(rest, names);
        EndMarks.cut(rest, names);
        List<String> text = new ArrayList<>(rest.size());
        boolean begun = false;
        String before = "";
        int at = 0;
        while (at < rest.size()) {
            String line = rest.get(at);
            boolean opens = text.isEmpty() || text.getLast().isBlank() || isIndented(line);
            if (!line.isBlank() && opens && (!begun || isSetOffNote(line))) {
                int next = editorial.take(rest, at);
                if (next > at) {
                    at = behindTitle(rest, next);
                    continue;
                }
                line = begun ? line : withSeparator(line, names);
                begun = true;
            }
            if (!isAside(line)) {
                add(text, before, line);
            }
            if (!isBullet(before) || indent(line) <= indent(before)) {
                before = line;
            }
            at++;
        }
        editorial.notebook(notebook);
        String body = String.join("\n", text).strip();
        return body.isEmpty() ? new Body.None() : new Body.Plain(withoutLeadingBreaks(text));
    }

    /** Behind what the writer is, where that stands below a byline. */
    private static int behindTitle(List<String> lines, int at) {
        return at + 1 < lines.size()
                        && LineKind.of(lines.get(at - 1)) == LineKind.BYLINE
                        && BylineTitle.is(lines.get(at).strip())
                        && isTitled(lines.get(at).strip())
                ? at + 1
                : at;
    }

    /** No sentence, and no dateline. */
    private static boolean isTitled(String line) {
        return !line.isEmpty()
                && ".!?:".indexOf(line.charAt(line.length() - 1)) < 0
                && Character.isUpperCase(line.charAt(0))
                && line.indexOf('(') < 0
                && line.indexOf(" - ") < 0
                && line.indexOf('–') < 0;
    }

    /** {@code Sion (ats) Le conseil …}: some agencies set nothing between their name and the text. */
    private static String withSeparator(String line, Set<String> names) {
        int open = line.indexOf('(');
        int close = line.indexOf(") ", Math.max(open, 0));
        if (open < 3 || close < 0 || close > LONGEST_DATELINE || close + 2 >= line.length()) {
            return line;
        }
        String agency = line.substring(open + 1, close).toLowerCase(Locale.ROOT);
        char next = line.charAt(close + 2);
        boolean text = Character.isUpperCase(next) || Character.isDigit(next) || "«»„“\"".indexOf(next) >= 0;
        return text && EndMarks.isAgency(agency, names)
                ? line.substring(0, close + 1) + " -" + line.substring(close + 1)
                : line;
    }

    /** Rows keep every space of theirs; of an indented line its paragraph is left. */
    private static void add(List<String> text, String before, String line) {
        boolean row = Columns.inLine(line);
        if (!row && isIndented(line) && !isBullet(line) && !goesOn(text, before, line)) {
            text.add("");
        }
        text.add(row ? line.stripTrailing() : Typography.plain(line.strip()));
    }

    private static String withoutLeadingBreaks(List<String> text) {
        int from = 0;
        while (text.get(from).isBlank()) {
            from++;
        }
        return String.join("\n", text.subList(from, text.size())).stripTrailing();
    }

    /** {@code  11.00 Shogun Sun}: a number set to the right, one of a column. */
    private static boolean isPriced(String line) {
        if (line.length() < 6 || line.charAt(0) != ' ' || !Character.isDigit(line.charAt(1))) {
            return false;
        }
        int end = line.indexOf(' ', 1);
        return end > 3
                && end < 8
                && line.substring(1, end).chars().allMatch(c -> c == '.' || c == ',' || Character.isDigit(c));
    }

    private static boolean isBullet(String line) {
        String bare = line.strip();
        return bare.length() > 3
                && (bare.startsWith("-- ")
                        || ("-*•–+·▪".indexOf(bare.charAt(0)) >= 0 && bare.charAt(1) == ' ')
                        || isNumbered(bare));
    }

    /** {@code 12. Garth Tander}: of a list of results, where another number stands above. */
    private static boolean isNumbered(String bare) {
        int digits = 0;
        while (digits < bare.length() && Character.isDigit(bare.charAt(digits))) {
            digits++;
        }
        return digits > 0
                && digits < 3
                && digits + 1 < bare.length()
                && bare.charAt(digits) == '.'
                && bare.charAt(digits + 1) == ' ';
    }

    /** The second line of a bullet, set in deeper, or of verses and lists, all set in as deep. */
    private static boolean goesOn(List<String> text, String before, String line) {
        if (text.isEmpty() || text.getLast().isBlank() || before.isBlank()) {
            return false;
        }
        int above = indent(before);
        int own = indent(line);
        boolean bullet = isBullet(before);
        return (bullet && own > above) || (own == above && own >= DEEP);
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** {@code (STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS)}: where a desk may cut. */
    private static boolean isAside(String line) {
        return line.indexOf('(') >= 0 && ASIDE.matcher(line).matches();
    }

    private static boolean isSetOffNote(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("(eds") || lower.startsWith("eds:") || lower.startsWith("(editor");
    }

    private static boolean isIndented(String line) {
        return isPriced(line)
                || line.startsWith("  ")
                || line.startsWith("\t")
                || line.startsWith("\u3000")
                || line.startsWith(" \t");
    }
}
