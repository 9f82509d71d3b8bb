package wiredesk.enrich.text;

import java.util.Locale;
import java.util.Set;

/**
 * Decides whether a full stop with a blank behind it ends its sentence. It does not after titles ({@code Dr.}), initials ({@code J.}),
 * abbreviations before numbers ({@code No. 5}), the day of a date in languages that write {@code 5. Mai}; after other abbreviations it does
 * only if a capitalised word of grammar follows ({@code He works for the U.S. The firm is Swiss}).
 */
final class FullStop {

    private static final Set<String> DOTTED_ORDINALS = Set.of(
            "de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "pl", "sl", "hr", "bs", "sr", "et", "lv", "tr", "is",
            "fo", "lb");
    private static final Set<String> BEHIND_HOURS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "aug",
            "sept",
            "oct",
            "nov",
            "dec",
            "gmt",
            "est",
            "edt",
            "et",
            "pst",
            "pdt",
            "cst",
            "cdt",
            "bst",
            "cet",
            "utc",
            "ist",
            "eastern",
            "pacific",
            "central",
            "london",
            "local",
            "new");
    private static final int FEWEST_WORDS_BEFORE_HOURS = 4;
    private static final int LONGEST_DOTTED_PIECE = 3;
    /** Of a longer word only the end is looked at. */
    private static final int LONGEST_WORD = 40;

    private final String language;
    private final Abbreviations abbreviations;
    private final Set<String> stopWords;

    FullStop(String language) {
        this.language = language;
        this.abbreviations = Abbreviations.in(language);
        this.stopWords = StopWords.in(language);
    }

    /**
     * Whether the sentence from {@code start} ends with the stop at {@code mark}.
     *
     * @param next where the next word begins, which does not begin with a small letter
     */
    boolean ends(String text, int start, int mark, int next) {
        int stop = mark;
        while (stop > start && Marks.isInvisible(text.charAt(stop - 1))) {
            stop--;
        }
        int word = stop;
        while (word > Math.max(start, stop - LONGEST_WORD) && isPartOfWord(text.charAt(word - 1))) {
            word--;
        }
        if (word == stop) {
            return true;
        }
        while (word < stop - 1 && text.charAt(word) == '-') {
            word++;
        }
        String last = text.substring(word, stop);
        String following = text.substring(next, endOfWord(text, next));
        boolean grammar = stopWords.contains(following.toLowerCase(Locale.ROOT));
        if (isOrdinal(last)) {
            return !DOTTED_ORDINALS.contains(language) || grammar;
        }
        String lower = last.toLowerCase(Locale.ROOT);
        if (isHour(lower)) {
            return endsAfterHour(text, start, word, following);
        }
        if (abbreviations.isNever(last)) {
            return false;
        }
        boolean number = Character.isDigit(following.charAt(0));
        if (number && (abbreviations.beforeNumbers().contains(lower) || isSmallLetter(last))) {
            return false;
        }
        if (last.length() == 1 && isSpacedAbbreviation(text, start, word, next)) {
            return false;
        }
        boolean initial = last.length() == 1
                && Character.isUpperCase(last.charAt(0))
                && (!isPronoun(last) || followsName(text, start, word));
        if (initial && following.length() == 1 && next + 1 < text.length() && text.charAt(next + 1) == '.') {
            return false;
        }
        if (initial || isDotted(last) || abbreviations.others().contains(lower) || looksAbbreviated(lower)) {
            return grammar;
        }
        return true;
    }

    /** One or two digits, or Roman numerals. */
    private static boolean isOrdinal(String word) {
        boolean digits = word.length() <= 2;
        boolean roman = word.length() > 1 && word.length() <= 6;
        for (int i = 0; i < word.length(); i++) {
            digits &= Character.isDigit(word.charAt(i));
            roman &= "IVXLC".indexOf(word.charAt(i)) >= 0;
        }
        return digits || roman;
    }

    private boolean isHour(String lower) {
        return language.equals("en") && (lower.equals("a.m") || lower.equals("p.m"));
    }

    /** {@code He left at 6 p.m. Mr. Smith stayed}, but {@code At 5 a.m. Mr. Smith left} and {@code at 6 p.m. Friday}. */
    private static boolean endsAfterHour(String text, int start, int word, String following) {
        int words = 0;
        for (int i = start + 1; i < word && words < FEWEST_WORDS_BEFORE_HOURS; i++) {
            if (Marks.isSpace(text.charAt(i)) && !Marks.isSpace(text.charAt(i - 1))) {
                words++;
            }
        }
        return words >= FEWEST_WORDS_BEFORE_HOURS && !BEHIND_HOURS.contains(following.toLowerCase(Locale.ROOT));
    }

    private static boolean isSmallLetter(String word) {
        return word.length() == 1 && Marks.isSmall(word.charAt(0));
    }

    /** {@code z. B.}: a small letter with its stop beside another letter with one. */
    private static boolean isSpacedAbbreviation(String text, int start, int word, int next) {
        boolean another = next + 1 < text.length() && text.charAt(next + 1) == '.' && Marks.isSmall(text.charAt(word));
        boolean second = word > start + 2
                && text.charAt(word - 2) == '.'
                && Marks.isSmall(text.charAt(word - 3))
                && (word == start + 3 || !isPartOfWord(text.charAt(word - 4)));
        return another || second;
    }

    /** {@code you and I.} */
    private boolean isPronoun(String word) {
        return language.equals("en") && word.equals("I");
    }

    /** Whether what ends before {@code word} is a capitalised word, or nothing. */
    private static boolean followsName(String text, int start, int word) {
        int bound = Math.max(start, word - LONGEST_WORD);
        int before = word - 1;
        while (before >= bound && !isPartOfWord(text.charAt(before))) {
            before--;
        }
        if (before < bound) {
            return true;
        }
        while (before > bound && (isPartOfWord(text.charAt(before - 1)) || text.charAt(before - 1) == '\u2019')) {
            before--;
        }
        return Character.isUpperCase(text.charAt(before));
    }

    /** {@code U.S}, {@code т.д}, {@code LL.AA}: pieces of up to three letters with stops between them. */
    private static boolean isDotted(String word) {
        int piece = 0;
        boolean dotted = false;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '.') {
                dotted = true;
                piece = 0;
            } else if (++piece > LONGEST_DOTTED_PIECE || !Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return dotted;
    }

    /** Italian words end in a vowel, but for a few; a short one that does not is cut. */
    private boolean looksAbbreviated(String lower) {
        return language.equals("it")
                && lower.length() > 2
                && lower.length() <= 7
                && lower.chars().allMatch(Character::isLetter)
                && "bcdfgmpqtvz".indexOf(lower.charAt(lower.length() - 1)) >= 0;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < Math.min(text.length(), start + LONGEST_WORD) && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(char c) {
        return Marks.isWordPart(c) || c == '.' || c == '-' || c == '°' || c == '№';
    }
}
