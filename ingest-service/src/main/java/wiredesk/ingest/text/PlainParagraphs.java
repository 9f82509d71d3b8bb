package wiredesk.ingest.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import wiredesk.ingest.format.value.Columns;
import wiredesk.ingest.format.value.Words;

/**
 * Text without mark-up as paragraphs.
 *
 * <p>Blank lines part paragraphs, and so do indented first lines, as wires set them. Lines that were wrapped for a printer are joined again;
 * tables, lists and lines that somebody ended on purpose stay. Where lines are longer than any printer's, each is a paragraph.
 */
final class PlainParagraphs {

    private static final int WIDEST_PRINTER = 110;
    private static final int LONGEST_ENTRY = 48;
    private static final Pattern LIST_ITEM = Pattern.compile("^\\s*(?:[-*•–+·▪►]|\\d{1,2}[.)])\\s+\\S.*");
    private static final Pattern INDENT = Pattern.compile("^(?: {2,}|\\t|\\u3000)\\S.*");

    /** What follows a hyphen that stands for a word: {@code Innen- und Außenminister}, {@code two- to three-year}. */
    private static final Set<String> JOINING = Set.of(
            "and", "or", "to", "und", "oder", "bis", "sowie", "wie", "bzw", "en", "of", "och", "eller", "og", "et",
            "ou");

    private PlainParagraphs() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        while (!lines.isEmpty()
                && (lines.getLast().isBlank() || Leftovers.isLeftover(Words.oneLine(lines.getLast())))) {
            lines.removeLast();
        }
        boolean unwrapped = lines.stream().anyMatch(line -> line.length() > WIDEST_PRINTER && !Columns.inLine(line));
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean afterRow = false;
        String last = "";
        Set<String> listed = listed(lines);
        LineWidth width = LineWidth.of(lines);
        for (String line : lines) {
            if (line.isBlank()) {
                flush(open, paragraphs);
                continue;
            }
            boolean table = Columns.inLine(line) || listed.contains(line);
            if (!open.isEmpty() && !table && (unwrapped || INDENT.matcher(line).matches()) && !isItem(line, last)) {
                flush(open, paragraphs);
            }
            String tidy = table ? line.stripTrailing() : Words.oneLine(line);
            if (!open.isEmpty()) {
                boolean broken = isBrokenWord(open, tidy);
                boolean apart =
                        table || afterRow || isItem(line, last) || (!broken && width.isEndedOnPurpose(last, tidy));
                open.append(apart ? "\n" : broken ? "" : " ");
            }
            open.append(tidy);
            afterRow = table;
            last = tidy;
        }
        flush(open, paragraphs);
        return paragraphs;
    }

    /** A bullet or a number; not a dash within a sentence, where a line happens to begin with it. */
    private static boolean isItem(String line, String last) {
        if (!LIST_ITEM.matcher(line).matches()) {
            return false;
        }
        String bare = line.strip();
        boolean dash = bare.charAt(0) == '-' || bare.charAt(0) == '–';
        return !dash
                || !Character.isLowerCase(bare.codePointAt(2))
                || last.length() < LONGEST_ENTRY
                || ".:;!?".indexOf(last.charAt(last.length() - 1)) >= 0;
    }

    /** The lines of results and fields of runners: three or more below each other that end in a number or a bracket, none of them long. */
    private static Set<String> listed(List<String> lines) {
        Set<String> listed = new HashSet<>();
        int from = 0;
        for (int at = 0; at <= lines.size(); at++) {
            if (at == lines.size() || !isEntry(lines.get(at))) {
                if (at - from >= 3) {
                    listed.addAll(lines.subList(from, at));
                }
                from = at + 1;
            }
        }
        return listed;
    }

    private static boolean isEntry(String line) {
        String bare = line.strip();
        if (bare.length() < 4 || bare.length() > LONGEST_ENTRY) {
            return false;
        }
        char last = bare.charAt(bare.length() - 1);
        return last == ')' || (last >= '0' && last <= '9');
    }

    /** A line that ends within a compound, at its hyphen; not one that ends with a hyphen for a word left out, or with a dash. */
    private static boolean isBrokenWord(StringBuilder open, String next) {
        int last = open.length() - 1;
        if (last < 1 || open.charAt(last) != '-' || !Character.isLetterOrDigit(open.charAt(last - 1))) {
            return false;
        }
        int end = 0;
        while (end < next.length() && Character.isLetter(next.charAt(end))) {
            end++;
        }
        return !next.isEmpty()
                && Character.isLetterOrDigit(next.charAt(0))
                && !JOINING.contains(next.substring(0, end).toLowerCase(Locale.ROOT));
    }

    private static void flush(StringBuilder open, List<String> paragraphs) {
        if (!open.toString().isBlank()) {
            paragraphs.add(open.toString());
        }
        open.setLength(0);
    }
}
