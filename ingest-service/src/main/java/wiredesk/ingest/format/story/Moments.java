package wiredesk.ingest.format.story;

import java.util.Locale;
import java.util.Set;

/** What stands in the place of a date, or a date in the place of something else. */
final class Moments {

    private static final Set<String> NEVER = Set.of("false", "no", "none", "null", "0", "n/a", "-");

    private Moments() {}

    /** The least date there is, or a word, by which some systems say that they have none. */
    static boolean isNever(String date) {
        String value = date.strip();
        return value.startsWith("0001-01-01")
                || value.startsWith("0000-00-00")
                || NEVER.contains(value.toLowerCase(Locale.ROOT));
    }

    /** {@code 20200616}, {@code 15.7.2019 12:09:11 CEST}: a date where a line with a place belongs. */
    static boolean isMoment(String line) {
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
}
