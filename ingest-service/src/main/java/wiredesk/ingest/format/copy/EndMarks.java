package wiredesk.ingest.format.copy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import wiredesk.ingest.format.value.Dates;

/** What stands below a story's last paragraph and was never meant for a reader: end marks, the agency's name, initials of editors. */
public final class EndMarks {

    private static final int LONGEST = 48;
    private static final int LONGEST_TIME = 24;
    private static final int LONGEST_INITIALS = 4;
    private static final int LONGEST_NAME = 12;

    private static final Set<String> MARKS = Set.of(
            "end",
            "ends",
            "ende",
            "fin",
            "fine",
            "fim",
            "einde",
            "slut",
            "schluss",
            "ends here",
            "end item",
            "enditem",
            "end of story",
            "eom",
            "nnnn",
            "30",
            "0",
            "1",
            "more",
            "more to come",
            "mehr",
            "end of release",
            "end of message",
            "end of press release",
            "ende der pressemitteilung",
            "ende pressemitteilung",
            "fin du communiqué",
            "fin del comunicado",
            "fine comunicato",
            "einde persbericht",
            "完",
            "终",
            "終",
            "了",
            "끝");

    private static final Set<String> LATIN_ENDS = Set.of("fim", "fin", "fine", "end", "ende", "slut");

    private static final int LONGEST_MARKED = 32;

    /** {@code ip ab}, {@code /AB/}: two or three people's initials, or one's between strokes. */
    private static final Pattern INITIALS =
            Pattern.compile("\\p{Ll}{2,3}(?: \\p{Ll}{2,3}){1,2}|\\p{Lu}{2,3}(?: \\p{Lu}{2,3}){1,2}|/\\p{L}{2,4}/");

    /** {@code 241402 Nov 26}, {@code MTI 2026. november 24., kedd 14:32}, {@code (KNA - qlmno-89-00123)}. */
    private static final Pattern STAMP =
            Pattern.compile("\\d{6} \\p{L}{3}\\.? \\d{2}|\\p{Lu}{2,5} \\d{4}\\. .{4,24}\\d{2}:\\d{2}"
                    + "|\\(\\p{Lu}{2,5} - \\p{Ll}{3,6}-\\d{2}-\\d{4,6}\\)");

    private EndMarks() {}

    /**
     * Cuts them off the end of a list that can be changed, blank lines too; the first line stays, whatever it is.
     *
     * @param names names of the sender in small letters, beside those of known agencies
     */
    public static void cut(List<String> lines, Set<String> names) {
        while (!lines.isEmpty() && (lines.getLast().isBlank() || (lines.size() > 1 && is(lines.getLast(), names)))) {
            lines.removeLast();
        }
    }

    /** Whether the line is one. */
    public static boolean is(String line, Set<String> names) {
        String bare = line.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return false;
        }
        if (bare.endsWith(" NNNN")) {
            bare = bare.substring(0, bare.length() - 5).strip();
        }
        if (bare.endsWith("./.")) {
            bare = bare.substring(0, bare.length() - 3).strip();
        }
        if (!bare.contains("//")) {
            bare = bare.replace(" \\ ", "/").replace("/ ", "/");
        }
        String words = letters(bare).replace(")", "");
        if (words.isEmpty() || isMarked(bare) || INITIALS.matcher(bare).matches()) {
            return true;
        }
        if (STAMP.matcher(bare).matches()) {
            return true;
        }
        boolean framed = !words.equals(bare.toLowerCase(Locale.ROOT));
        boolean capitals = bare.equals(bare.toUpperCase(Locale.ROOT));
        if (isTime(bare)) {
            return true;
        }
        if (MARKS.contains(words)) {
            return Character.isLetter(words.charAt(0)) ? framed || capitals || words.startsWith("end") : framed;
        }
        return isSignature(bare, words, names);
    }

    /**
     * Whether a paragraph is a sign-off of the desk beyond doubt, wherever it stands: the initials of editors between strokes, an agency's
     * name in brackets or between strokes, or with initials behind it.
     */
    public static boolean isSignOff(String paragraph) {
        String bare = paragraph.strip();
        if (bare.isEmpty() || bare.length() > LONGEST || bare.indexOf('\n') >= 0) {
            return false;
        }
        String words = letters(bare);
        String[] parts = words.split("[ /\\\\-]+", 12);
        boolean agency = AgencyNames.SURE.contains(parts[0]);
        boolean framed = "(/[".indexOf(bare.charAt(0)) >= 0 && ")/]".indexOf(bare.charAt(bare.length() - 1)) >= 0;
        if (bare.startsWith("==") || (agency && framed && parts.length == 1)) {
            return AgencyNames.SURE.contains(words);
        }
        if (isNameAndEnd(bare)) {
            return true;
        }
        boolean initials =
                words.indexOf('/') > 0 && (words.indexOf(' ') < 0 || isWithoutCase(words)) && bare.equals(words);
        if ((!agency && !initials) || parts.length < 2) {
            return false;
        }
        for (int i = agency ? 1 : 0; i < parts.length; i++) {
            if (parts[i].isEmpty() || parts[i].length() > LONGEST_INITIALS || !isLetters(parts[i])) {
                return false;
            }
        }
        return initials || isInitialed(bare);
    }

    /** {@code Xyz/Fim}: the agency, and the word for the end. */
    private static boolean isNameAndEnd(String line) {
        int stroke = line.lastIndexOf('/');
        String end = line.substring(stroke + 1).strip().toLowerCase(Locale.ROOT);
        return stroke > 1 && line.indexOf(' ') < 0 && LATIN_ENDS.contains(end) && isLetters(line.substring(0, stroke));
    }

    /** Whether its letters are of a script without capitals, in which initials are told by their number alone. */
    private static boolean isWithoutCase(String words) {
        return words.chars()
                .filter(Character::isLetter)
                .noneMatch(c -> Character.isLowerCase(c) || Character.isUpperCase(c));
    }

    /** {@code AAP RTV ar}, {@code dpa al rmo}: no word of it is written as words are, with a capital first. */
    private static boolean isInitialed(String bare) {
        for (String word : bare.split("[^\\p{L}]+", 14)) {
            boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
            if (!capitals && !word.equals(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** {@code -0-abc/def}, {@code (FIN) ABC/DEF}, {@code (END/2026)}, the number of a register of periodicals. */
    private static boolean isMarked(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() <= LONGEST_MARKED
                && (lower.startsWith("-0-")
                        || lower.startsWith("(fin)")
                        || lower.startsWith("(end/")
                        || lower.startsWith("(schluss)")
                        || lower.startsWith("(forts")
                        || lower.startsWith("enditem/")
                        || lower.startsWith("issn ")
                        || lower.startsWith("(foto")
                        || lower.startsWith("(vídeo")
                        || lower.startsWith("rtrs [")
                        || lower.contains(" local time "));
    }

    private static boolean isSignature(String bare, String words, Set<String> names) {
        if (bare.startsWith("==")) {
            return true;
        }
        boolean bracket = bare.startsWith("(") && bare.endsWith(")");
        String[] parts = words.split("[ /\\\\,-]+", 12);
        if (bracket && bare.indexOf(',') > 0 && areInitials(parts)) {
            return true;
        }
        boolean capitals = bare.equals(bare.toUpperCase(Locale.ROOT))
                || !Character.isLetter(bare.charAt(0))
                || (parts[0].length() >= 4 && bare.startsWith(parts[0].toUpperCase(Locale.ROOT)) && isInitialed(bare));
        boolean agency = AgencyNames.SURE.contains(parts[0])
                || names.contains(parts[0])
                || (capitals && AgencyNames.WORDS.contains(parts[0]));
        boolean signed = bracket
                && words.indexOf('/') > 0
                && (AgencyNames.WORDS.contains(parts[parts.length - 1]) || areInitialsAndName(parts));
        if (signed) {
            return true;
        }
        boolean slashed = words.indexOf('/') > 0 && (bracket || words.indexOf(' ') < 0);
        if (!agency && !slashed && !isInitials(bare)) {
            return false;
        }
        for (int i = agency ? 1 : 0; i < parts.length; i++) {
            boolean coded = agency && parts[i].length() <= LONGEST_INITIALS && Character.isLowerCase(bare.charAt(0));
            if (parts[i].isEmpty() || parts[i].length() > 8 || !(isLetters(parts[i]) || coded)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word, in small letters, is an agency's name. */
    public static boolean isAgency(String word, Set<String> names) {
        return AgencyNames.SURE.contains(word) || AgencyNames.WORDS.contains(word) || names.contains(word);
    }

    /** {@code (Abc/Costanews)}. */
    private static boolean areInitialsAndName(String[] parts) {
        return parts.length == 2
                && parts[0].length() <= LONGEST_INITIALS
                && parts[1].length() <= LONGEST_NAME
                && isLetters(parts[0])
                && isLetters(parts[1]);
    }

    private static boolean areInitials(String[] parts) {
        for (String part : parts) {
            if (part.length() < 2 || part.length() > LONGEST_INITIALS || !isLetters(part)) {
                return false;
            }
        }
        return true;
    }

    /** When it was sent, below everything else. */
    private static boolean isTime(String line) {
        return line.length() <= LONGEST_TIME
                && line.indexOf(':') > 0
                && Character.isDigit(line.charAt(0))
                && Dates.parse(line, ZoneOffset.UTC).isPresent();
    }

    /** {@code ABC-DEF}: two of an editor's initials. */
    private static boolean isInitials(String sign) {
        String line = sign.replace(" // ", "-");
        int dash = line.indexOf('-');
        return dash >= 2
                && dash <= 4
                && line.length() >= dash + 3
                && line.length() <= dash + 5
                && line.chars().allMatch(c -> c == '-' || (c >= 'A' && c <= 'Z'))
                && line.indexOf('-', dash + 1) < 0;
    }

    private static boolean isLetters(String word) {
        return word.chars().allMatch(Character::isLetter);
    }

    /** The line in small letters without what frames it. */
    private static String letters(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
