package wiredesk.ingest.format.wire;

import java.util.Optional;
import wiredesk.ingest.format.value.Months;

/** Which of two numbers is the month? Agencies differ, and the dateline of the same message often spells it out. */
final class DayAndMonth {

    private static final int LOOKED_AT = 600;
    private static final int MOST_WORDS = 120;

    private DayAndMonth() {}

    /** Whether a month's name beside the day stands in the text, and it is the first of the two numbers. */
    static boolean saysMonthFirst(String text, int first, int second) {
        if (first == second) {
            return false;
        }
        String[] words = text.substring(0, Math.min(text.length(), LOOKED_AT)).split("[\\s,.()]+", MOST_WORDS);
        for (int i = 0; i < words.length; i++) {
            Optional<Integer> month = Months.of(words[i]);
            if (month.isPresent() && (isDay(words, i - 1, second) || isDay(words, i + 1, second))) {
                return month.get() == first;
            }
        }
        return false;
    }

    private static boolean isDay(String[] words, int at, int day) {
        return at >= 0 && at < words.length && (words[at].equals(Integer.toString(day)) || words[at].equals("0" + day));
    }
}
