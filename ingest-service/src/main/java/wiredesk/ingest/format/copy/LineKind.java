package wiredesk.ingest.format.copy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a line above a story, or one that stands alone in it, is there for. */
public enum LineKind {
    /** Take keys and nothing else. */
    TAKE_KEY,
    /** Says until when the story must not be seen. */
    EMBARGO,
    /** Says that it may be seen at once. */
    RELEASE,
    /** For the receiving editors. */
    NOTE,
    /** Who wrote it. */
    BYLINE,
    /** Part of the story. */
    TEXT;

    /** {@code XYZ Photo ABC101, ABC102}. */
    private static final Pattern PICTURES = Pattern.compile("\\p{Lu}{2,6} Photos? \\p{Lu}{2,6}\\d{2,4}\\b");

    private static final int LONGEST_BYLINE = 120;
    private static final int LONGEST_EMBARGO = 200;

    private static final List<String> EMBARGOES = List.of(
            "embargoed until",
            "embargoed till",
            "embargoed to ",
            "embargoed for",
            "embargo until",
            "embargo till",
            "embargo lifts",
            "strictly embargoed",
            "strict embargo",
            "under embargo",
            "under strict embargo",
            "news embargo",
            "not for publication before",
            "not for publication until",
            "not for publication or broadcast before",
            "not for release before",
            "not for release until",
            "not to be published before",
            "hold for release",
            "for release at ",
            "for release on ",
            "for release after ",
            "sperrfrist",
            "sperrvermerk",
            "sous embargo",
            "embargo jusqu",
            "bajo embargo",
            "embargado hasta",
            "embargada hasta",
            "embargo hasta",
            "embargo fino a",
            "sotto embargo",
            "embargo tot",
            "onder embargo",
            "embargado até");

    private static final List<String> NOTES = List.of(
            "eds:",
            "eds.:",
            "eds --",
            "eds -",
            "eds _",
            "eds,",
            "eds note",
            "ed note",
            "ed's note",
            "editors:",
            "editors,",
            "editors --",
            "editors -",
            "editors note",
            "editors' note",
            "editor's note",
            "editor note",
            "editorial note",
            "note to editor",
            "notes to editor",
            "note to eds",
            "note for editors",
            "attention editors",
            "attention eds",
            "attn:",
            "attention -",
            "attention:",
            "att editors",
            "advisory:",
            "please note:",
            "achtung redaktion",
            "achtung:",
            "achtung)",
            "achtung -",
            "hinweis an die redaktion",
            "hinweis für die redaktion",
            "redaktionshinweis",
            "redaktioneller hinweis",
            "redaktionelle hinweise",
            "an die redaktion",
            "avis aux rédactions",
            "avis aux redactions",
            "note aux rédactions",
            "attention rédactions",
            "à l'attention des rédactions",
            "nota a los editores",
            "nota para los editores",
            "a los editores",
            "aviso a los editores",
            "nota alle redazioni",
            "nota per le redazioni",
            "nota aos editores",
            "nota aan de redactie",
            "noot voor de redactie",
            "ap photo",
            "with photo",
            "photos:",
            "photo:",
            "graphic:",
            "graphics:");

    private static final List<String> BYLINES =
            List.of("by ", "von ", "par ", "por ", "di ", "door ", "av ", "text: ", "texto: ", "texte: ");

    /** What the line is for. */
    public static LineKind of(String line) {
        String bare = bare(line);
        if (bare.isEmpty()) {
            return TEXT;
        }
        if (TakeKeys.ofLine(bare).isPresent()) {
            return TAKE_KEY;
        }
        String lower = bare.substring(0, Math.min(bare.length(), LONGEST_EMBARGO + 1))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        if (lower.startsWith("for immediate release") || lower.startsWith("for release immediately")) {
            return RELEASE;
        }
        if (isEmbargo(lower)) {
            return EMBARGO;
        }
        if (startsWithAny(lower, NOTES) || PICTURES.matcher(bare).lookingAt()) {
            return NOTE;
        }
        return isByline(line.strip()) ? BYLINE : TEXT;
    }

    /** A line without the signs that set it off from the text. */
    static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isFrame(line.charAt(from))) {
            from++;
        }
        while (to > from && (isFrame(line.charAt(to - 1)) && line.charAt(to - 1) != '.')) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isFrame(char c) {
        return c <= ' ' || "*#=_-+!([<>^|~".indexOf(c) >= 0 || c == '\u00a0';
    }

    /** A word for it, and something that could be a moment or says that there is one. */
    private static boolean isEmbargo(String lower) {
        if (lower.length() > LONGEST_EMBARGO) {
            return false;
        }
        if (startsWithAny(lower, EMBARGOES)) {
            return !lower.startsWith("sous embargo ") || lower.chars().anyMatch(Character::isDigit);
        }
        if (lower.startsWith("embargo") && lower.length() > "embargo".length() + 1) {
            String rest = lower.substring("embargo".length()).strip();
            return !rest.isEmpty()
                    && (rest.charAt(0) == ':' || rest.charAt(0) == '-' || rest.charAt(0) == '–')
                    && rest.chars().anyMatch(Character::isDigit);
        }
        return lower.startsWith("for release ") && lower.chars().anyMatch(Character::isDigit);
    }

    private static boolean isByline(String line) {
        if (line.length() > LONGEST_BYLINE || line.length() < 5) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        for (String head : BYLINES) {
            if (lower.startsWith(head)) {
                return looksLikeNames(line.substring(head.length()).strip());
            }
        }
        return false;
    }

    /** Begins with a capital or an agency's small letters, and is no sentence. */
    private static boolean looksLikeNames(String names) {
        if (names.isEmpty() || (".!?:;".indexOf(names.charAt(names.length() - 1)) >= 0 && !names.endsWith("Jr."))) {
            return false;
        }
        int small = 0;
        int words = 0;
        for (String word : names.split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            words++;
            if (Character.isDigit(word.charAt(0))) {
                return false;
            }
            if (Character.isLowerCase(word.charAt(0))) {
                small++;
            }
        }
        return words <= 16 && (small * 2 <= words || isStaff(names.toLowerCase(Locale.ROOT)));
    }

    private static boolean isStaff(String names) {
        return names.contains("correspondent") || names.contains("staff") || names.contains("korrespondent");
    }

    private static boolean startsWithAny(String line, List<String> heads) {
        for (String head : heads) {
            if (line.startsWith(head)) {
                return true;
            }
        }
        return false;
    }
}
