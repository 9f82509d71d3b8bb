package wiredesk.ingest.format.story;

import java.util.Locale;
import java.util.Set;
import wiredesk.ingest.format.value.Months;

/** What stands in the place of a date, or a date in the place of something else. */
final class Moments {

    private static final Set<String> NEVER = Set.of("false", "no", "none", "null", "0", "n/a", "-");

    private static final int LONGEST_ABBREVIATION = 4;

    private static final Set<String> MONTHS =
            Set.of("january", "february", "march", "april", "august", "september", "october", "november", "december");

    private Moments() {}

    /** The least date there is, or a word, by which some systems say that they have none. */
    static boolean isNever(String date) {
        String value = date.strip();
        return value.startsWith("0001-01-01")
                || value.startsWith("0000-00-00")
                || NEVER.contains(value.toLowerCase(Locale.ROOT));
    }

    /** {@code 20200616}, {@code 15.7.2019 12:09:11 CEST}, {@code January 21}: a date where a line with a place belongs. */
    static boolean isMoment(String line) {
        if (isDay(line)) {
            return true;
        }
        if (line.isEmpty() || !Character.isDigit(line.charAt(0))) {
            return false;
        }
        for (String word : line.split(" ", 6)) {
            boolean digits = word.chars().noneMatch(c -> Character.isLetter(c) && c != 'T' && c != 'Z');
            if (!digits
                    && (word.chars().filter(Character::isLetter).count() > 5
                            || !word.equals(word.toUpperCase(Locale.ROOT)))) {
                return false;
            }
        }
        return true;
    }

    /** {@code January 21}, {@code 2 Oct. 2019}: numbers and the name of a month. */
    private static boolean isDay(String line) {
        int months = 0;
        int numbers = 0;
        for (String word : line.split(" ", 5)) {
            String bare = word.endsWith(".") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            if (!bare.isEmpty() && bare.chars().allMatch(Character::isDigit)) {
                numbers++;
            } else if (isMonth(bare)) {
                months++;
            } else {
                return false;
            }
        }
        return months == 1 && numbers > 0;
    }

    /** Abbreviations, and the names that no place has: {@code Marseille} begins as March does. */
    private static boolean isMonth(String word) {
        return Months.of(word).isPresent()
                && (word.length() <= LONGEST_ABBREVIATION || MONTHS.contains(word.toLowerCase(Locale.ROOT)));
    }
}
