package wiredesk.enrich.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds where sentences end: where Unicode's rules (UAX #29) see a boundary and none of ours objects.
 *
 * <p>Ours object after titles ({@code Dr.}), initials ({@code J.}), abbreviations before numbers ({@code No. 5}), the day of a date in
 * languages that write {@code 5. Mai}, inside parentheses, and before anything that goes on in lower case ({@code "Why?" he asked.}).
 */
final class SentenceBreaker {

    private static final Map<String, BreakIterator> PROTOTYPES = new ConcurrentHashMap<>();
    private static final Set<String> DOTTED_ORDINALS =
            Set.of("de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "pl", "sl", "hr", "et", "lv", "tr");
    private static final Set<String> NEVER_LAST = Set.of("e.g.", "i.e.", "z.b.", "d.h.", "u.a.", "p.ex.", "т.е.");
    private static final int PARENTHESIS = 200;

    private final String language;
    private final Abbreviations abbreviations;
    private final Set<String> stopWords;

    SentenceBreaker(String language) {
        this.language = language;
        this.abbreviations = Abbreviations.in(language);
        this.stopWords = StopWords.in(language);
    }

    /** The ends of the sentences, ascending; the last is the paragraph's own. */
    List<Integer> boundaries(String paragraph) {
        var unicode = PROTOTYPES
                .computeIfAbsent(language, l -> BreakIterator.getSentenceInstance(ULocale.forLanguageTag(l)))
                .clone();
        unicode.setText(paragraph);
        var ends = new ArrayList<Integer>();
        int start = unicode.first();
        for (int end = unicode.next(); end != BreakIterator.DONE; end = unicode.next()) {
            if (end == paragraph.length() || isEnd(paragraph, start, end)) {
                ends.add(end);
                start = end;
            }
        }
        return ends;
    }

    private boolean isEnd(String text, int start, int boundary) {
        int left = boundary;
        while (left > start && Character.isWhitespace(text.charAt(left - 1))) {
            if (text.charAt(left - 1) == '\n') {
                return true;
            }
            left--;
        }
        int right = boundary;
        while (right < text.length() && !Character.isLetterOrDigit(text.charAt(right))) {
            right++;
        }
        if (right >= text.length() || Character.isLowerCase(text.charAt(right))) {
            return false;
        }
        if (insideParenthesis(text, start, left)) {
            return false;
        }
        if (left == start || text.charAt(left - 1) != '.') {
            return true;
        }
        int word = left - 1;
        while (word > start && isPartOfWord(text.charAt(word - 1))) {
            word--;
        }
        return word == left - 1 || isLast(text, start, word, left, right);
    }

    /** Whether the word with its stop, from {@code word} to {@code left}, may be the last of its sentence. */
    private boolean isLast(String text, int start, int word, int left, int right) {
        String last = text.substring(word, left - 1).toLowerCase(Locale.ROOT);
        String next = text.substring(right, endOfWord(text, right));
        if (last.length() <= 2 && last.chars().allMatch(Character::isDigit)) {
            return !DOTTED_ORDINALS.contains(language);
        }
        boolean title = abbreviations.titles().contains(last) && Character.isUpperCase(text.charAt(word));
        if (title || NEVER_LAST.contains(last + '.')) {
            return false;
        }
        if (abbreviations.beforeNumbers().contains(last) && Character.isDigit(next.charAt(0))) {
            return false;
        }
        if (last.length() == 1 && isSpacedAbbreviation(text, word, right)) {
            return false;
        }
        boolean initial =
                last.length() == 1 && Character.isUpperCase(text.charAt(word)) && followsName(text, start, word);
        boolean dotted = last.indexOf('.') > 0 && text.charAt(word + 1) == '.';
        if (initial || dotted || abbreviations.others().contains(last)) {
            return stopWords.contains(next.toLowerCase(Locale.ROOT)) && !(initial && next.length() == 1);
        }
        return true;
    }

    /** {@code z. B.}: a letter with its stop beside another. */
    private static boolean isSpacedAbbreviation(String text, int word, int right) {
        boolean another =
                right + 1 < text.length() && text.charAt(right + 1) == '.' && Character.isLowerCase(text.charAt(word));
        boolean second = word > 2
                && text.charAt(word - 2) == '.'
                && Character.isLowerCase(text.charAt(word - 3))
                && (word == 3 || !isPartOfWord(text.charAt(word - 4)));
        return another || second;
    }

    /** An initial stands first, or after a capitalised word: after {@code vitamin} a letter is just a letter. */
    private static boolean followsName(String text, int start, int word) {
        int before = word - 1;
        while (before >= start && !isPartOfWord(text.charAt(before))) {
            before--;
        }
        if (before < start) {
            return true;
        }
        while (before > start && (isPartOfWord(text.charAt(before - 1)) || text.charAt(before - 1) == '\u2019')) {
            before--;
        }
        return Character.isUpperCase(text.charAt(before));
    }

    private static boolean insideParenthesis(String text, int start, int left) {
        for (int i = left - 1; i >= Math.max(start, left - PARENTHESIS) && text.charAt(i) != ')'; i--) {
            if (text.charAt(i) == '(') {
                int close = text.indexOf(')', left, Math.min(text.length(), left + PARENTHESIS));
                return close >= 0;
            }
        }
        return false;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
