package wiredesk.enrich.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of months and weekdays, whole and short, in a language and in English, from CLDR; in lower case without stops. */
final class CalendarWords {

    private static final Map<String, Set<String>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private CalendarWords() {}

    static Set<String> in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, CalendarWords::read);
    }

    private static Set<String> read(String language) {
        var words = new HashSet<String>();
        add(words, ULocale.ENGLISH);
        words.add("sept");
        add(words, ULocale.forLanguageTag(language));
        return Set.copyOf(words);
    }

    private static void add(Set<String> words, ULocale locale) {
        var symbols = DateFormatSymbols.getInstance(locale);
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
            for (String name : symbols.getMonths(DateFormatSymbols.FORMAT, width)) {
                words.add(clean(name));
            }
            for (String name : symbols.getWeekdays(DateFormatSymbols.FORMAT, width)) {
                words.add(clean(name));
            }
        }
        words.remove("");
    }

    private static String clean(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
