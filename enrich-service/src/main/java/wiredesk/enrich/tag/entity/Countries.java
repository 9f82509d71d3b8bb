package wiredesk.enrich.tag.entity;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import wiredesk.enrich.tag.WordFile;
import wiredesk.schemas.EntityKind;

/**
 * The countries of ISO 3166-1 and the words for their people.
 *
 * @see <a href="https://cldr.unicode.org/">CLDR: the countries' names</a>
 */
final class Countries {

    static final String SCHEME = "iso3166-1a2:";

    private static final Pattern PARENTHESIS = Pattern.compile(" \\(.*");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Map<String, Known> BY_CODE = byCode();
    private static final Map<String, String> DEMONYMS = englishDemonyms();

    private Countries() {}

    /** A country by its two-letter code. */
    static Known of(String code) {
        return BY_CODE.computeIfAbsent(code, Countries::country);
    }

    static Iterable<String> codes() {
        return List.of(ULocale.getISOCountries());
    }

    /** Its name in a language, as CLDR has it. */
    static String nameIn(ULocale language, String code) {
        return PARENTHESIS
                .matcher(new ULocale("und", code).getDisplayCountry(language))
                .replaceFirst("");
    }

    /** A word for its people and things: known by its English form in every language. */
    static Known demonym(String code) {
        var country = of(code);
        return new Known(
                DEMONYMS.getOrDefault(code, country.name()),
                EntityKind.OTHER,
                country.code(),
                Optional.of(country),
                false);
    }

    /** The words for the countries' people in a language; a word that ends in * stands for its stem with any ending. */
    static Map<String, Known> demonymsIn(String language) {
        var words = new HashMap<String, Known>();
        for (var row : WordFile.table(Countries.class, "demonyms.tsv", 3)) {
            if (row.get(1).equals(language)) {
                names(row.get(2)).forEach(word -> words.putIfAbsent(word, demonym(row.get(0))));
            }
        }
        return words;
    }

    /** Names parted by bars. */
    static List<String> names(String list) {
        var names = new ArrayList<String>();
        BAR.splitAsStream(list)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static Known country(String code) {
        return new Known(
                nameIn(ULocale.ENGLISH, code), EntityKind.PLACE, Optional.of(SCHEME + code), Optional.empty(), false);
    }

    private static Map<String, Known> byCode() {
        var countries = new HashMap<String, Known>();
        codes().forEach(code -> countries.put(code, country(code)));
        return new java.util.concurrent.ConcurrentHashMap<>(countries);
    }

    private static Map<String, String> englishDemonyms() {
        var demonyms = new HashMap<String, String>();
        for (var row : WordFile.table(Countries.class, "demonyms.tsv", 3)) {
            if (row.get(1).equals("en")) {
                demonyms.putIfAbsent(row.get(0), names(row.get(2)).getFirst());
            }
        }
        return demonyms;
    }
}
