package wiredesk.enrich.text;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Recognises what stands around a story and is none of it, by the phrases of {@code furniture.tsv}. */
final class Furniture {

    /** Characters of a paragraph that is left over from a page, at most. */
    private static final int LONGEST_LEFTOVER = 160;
    /** Characters of a byline at most. */
    private static final int LONGEST_BYLINE = 80;
    /** Characters of a paragraph that ends or signs a story, at most. */
    private static final int LONGEST_SIGNATURE = 40;
    /** Characters of a credit at most. */
    private static final int LONGEST_CREDIT = 400;

    private static final Set<String> BETWEEN_NAMES = Set.of(
            "and", "und", "et", "y", "e", "en", "och", "og", "i", "и", "in", "de", "von", "van", "der", "la", "di",
            "da");
    private static final Map<String, Phrases> KINDS = Phrases.read();
    private static final Phrases LEFTOVERS = kind("LEFTOVER");
    private static final Phrases CREDITS = kind("CREDIT");
    private static final Phrases BYLINES = kind("BYLINE");
    private static final Phrases ENDS = kind("END");
    private static final Phrases AGENCIES = kind("AGENCY");

    private Furniture() {}

    private static Phrases kind(String name) {
        return Objects.requireNonNull(KINDS.get(name), name);
    }

    /** Whether a paragraph is left over from a page: {@code Read more: …}, {@code Advertisement}. */
    static boolean isLeftover(String paragraph) {
        String text = paragraph.strip();
        return text.length() <= LONGEST_LEFTOVER && LEFTOVERS.begin(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a name is that of a news agency. */
    static boolean isAgency(String name) {
        return AGENCIES.are(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a paragraph names the writers: {@code By Jane Exemplar and John Sample}. */
    static boolean isByline(String paragraph) {
        String text = paragraph.strip();
        if (text.length() > LONGEST_BYLINE || text.isEmpty() || Marks.ends(text.charAt(text.length() - 1), "")) {
            return false;
        }
        String by = BYLINES.beginningOf(text.toLowerCase(Locale.ROOT));
        if (by.isEmpty()) {
            return false;
        }
        int names = 0;
        for (String word : text.substring(by.length()).strip().split("[\\s,|/]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                names++;
            } else if (!BETWEEN_NAMES.contains(word) && !word.isEmpty()) {
                return false;
            }
        }
        return names >= 2;
    }

    /** Where the credit that ends a paragraph begins: {@code (Reporting by …; Editing by …)}; the paragraph's length if there is none. */
    static int creditIn(String paragraph) {
        String text = paragraph.stripTrailing();
        int head = 0;
        while (head < text.length() && !Character.isLetterOrDigit(text.charAt(head))) {
            head++;
        }
        if (text.length() <= LONGEST_CREDIT && CREDITS.begin(start(text, head))) {
            return 0;
        }
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (last != ')' && last != ']' && last != '）') {
            return paragraph.length();
        }
        char opening = last == ')' ? '(' : last == ']' ? '[' : '（';
        int open = text.lastIndexOf(opening);
        boolean credit = open >= 0
                && text.length() - open <= LONGEST_CREDIT
                && (CREDITS.begin(start(text, open + 1)) || CREDITS.begin(start(text, open)));
        return credit ? open : paragraph.length();
    }

    /** Whether one of the last paragraphs ends or signs the story: {@code ENDS}, {@code asl/tib}, {@code AAP RTV ar}, {@code ==Kyodo}. */
    static boolean isSignature(String paragraph) {
        String text = paragraph.strip();
        if (text.length() > LONGEST_SIGNATURE || text.isEmpty()) {
            return false;
        }
        return ENDS.are(text.toLowerCase(Locale.ROOT))
                || text.startsWith("==")
                || isInitials(text)
                || isAgencyWithInitials(text);
    }

    /** {@code asl/tib}: two or more runs of two to four letters of one case with slashes between them. */
    private static boolean isInitials(String text) {
        String[] runs = text.split("/", -1);
        boolean upper = text.equals(text.toUpperCase(Locale.ROOT));
        boolean lower = text.equals(text.toLowerCase(Locale.ROOT));
        if (runs.length < 2 || !(upper || lower)) {
            return false;
        }
        for (String run : runs) {
            if (run.length() < 2 || run.length() > 4 || !run.chars().allMatch(Character::isLetter)) {
                return false;
            }
        }
        return true;
    }

    /** {@code AAP RTV ar}, {@code dpa abc}, {@code AFP}: an agency, and runs of up to three letters. */
    private static boolean isAgencyWithInitials(String text) {
        String[] words = text.split("[\\s/]+", -1);
        if (!isAgency(words[0])) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (words[i].length() > 3 || !words[i].chars().allMatch(Character::isLetter)) {
                return false;
            }
        }
        return true;
    }

    private static String start(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + LONGEST_SIGNATURE))
                .toLowerCase(Locale.ROOT);
    }
}
