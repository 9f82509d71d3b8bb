package wiredesk.enrich.tag.entity;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;

/**
 * Names that are known beforehand, as they are written in one language: countries and their people, cities, regions, organisations,
 * events. English names are known in every language.
 *
 * @see <a href="https://cldr.unicode.org/">CLDR: the countries' names</a>
 */
final class Gazetteer {

    private static final Map<String, Gazetteer> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Pattern WORD_END = Pattern.compile(" |(?<=d')");
    private static final Pattern OTHER = Pattern.compile("\\|");
    private static final int MOST_WORDS = 6;
    /** Letters that a case ending may add to a stem. */
    private static final int ENDING = 4;

    private static final int FEWEST_LETTERS_IN_CAPITALS = 4;

    /** A name's match: how many tokens it takes and what it is. */
    record Match(int length, Known known) {}

    private final Map<String, Known> names = new HashMap<>();
    private final Map<String, Known> stems = new HashMap<>();
    /** How many words the longest name takes that begins with this one. */
    private final Map<String, Integer> firstWords = new HashMap<>();

    private Gazetteer(String language) {
        events();
        organisations();
        places("regions.tsv", 1, 2, "iso3166-2:");
        places("cities.tsv", -1, 3, "");
        citiesOfTimeZones(language);
        countries(language);
        demonyms(language);
    }

    /** The gazetteer of a language by its ISO 639 code. */
    static Gazetteer in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Gazetteer::new);
    }

    /** The longest known name that begins at token {@code at}; nothing if there is none. */
    @Nullable Match match(List<Token> tokens, int at) {
        var first = tokens.get(at);
        if (!first.isWord()) {
            return null;
        }
        int longest = Math.min(firstWords.getOrDefault(first.text(), 0), tokens.size() - at);
        if (longest > 1) {
            var text = new StringBuilder(first.text());
            Match match = null;
            for (int length = 2; length <= longest; length++) {
                if (text.charAt(text.length() - 1) != '\'' && text.charAt(text.length() - 1) != '\u2019') {
                    text.append(' ');
                }
                text.append(tokens.get(at + length - 1).text());
                var known = names.get(text.toString());
                if (known != null) {
                    match = new Match(length, known);
                }
            }
            if (match != null) {
                return match;
            }
        }
        var known = single(first.text());
        return known == null ? null : new Match(1, known);
    }

    private @Nullable Known single(String word) {
        var known = names.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() >= FEWEST_LETTERS_IN_CAPITALS && word.equals(word.toUpperCase(Locale.ROOT))) {
            known = names.get(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
            if (known != null) {
                return known;
            }
        }
        for (int length = word.length(); length >= Math.max(3, word.length() - ENDING) && !stems.isEmpty(); length--) {
            known = stems.get(word.substring(0, length));
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private void countries(String language) {
        for (String code : ULocale.getISOCountries()) {
            var country = country(code, false);
            add(english(code), country);
            add(new ULocale("und", code).getDisplayCountry(ULocale.forLanguageTag(language)), country);
        }
        for (var row : WordFile.table(Gazetteer.class, "countries.tsv", 2)) {
            addAll(row.get(1), country(row.get(0), false));
        }
    }

    /** CLDR names the city by which a time zone is known in every language: of those that we know in English we learn the name here. */
    private void citiesOfTimeZones(String language) {
        var english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        var local = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = english.getExemplarLocationName(zone);
            String name = local.getExemplarLocationName(zone);
            var known = city == null ? null : names.get(city);
            if (known != null && name != null && known.kind() == EntityKind.PLACE && !names.containsKey(name)) {
                add(name, known);
            }
        }
    }

    private void demonyms(String language) {
        for (var row : WordFile.table(Gazetteer.class, "demonyms.tsv", 3)) {
            if (row.get(1).equals(language)) {
                addAll(row.get(2), country(row.get(0), true));
            }
        }
    }

    private void places(String file, int codeColumn, int namesColumn, String scheme) {
        for (var row : WordFile.table(Gazetteer.class, file, namesColumn + 1)) {
            var code = codeColumn < 0 || row.get(codeColumn).isEmpty()
                    ? Optional.<String>empty()
                    : Optional.of(scheme + row.get(codeColumn));
            var place = new Known(row.get(0), EntityKind.PLACE, code, false);
            add(row.get(0), place);
            addAll(row.get(namesColumn), place);
        }
    }

    private void organisations() {
        named("organisations.tsv", EntityKind.ORGANISATION);
    }

    private void events() {
        named("events.tsv", EntityKind.EVENT);
    }

    private void named(String file, EntityKind kind) {
        for (var row : WordFile.table(Gazetteer.class, file, 2)) {
            var known = new Known(row.get(0), kind, Optional.empty(), false);
            add(row.get(0), known);
            addAll(row.get(1), known);
        }
    }

    private static Known country(String code, boolean byPeople) {
        return new Known(english(code), EntityKind.PLACE, Optional.of("iso3166-1a2:" + code), byPeople);
    }

    /** The name in English that news uses: CLDR's, without what stands in parentheses. */
    private static String english(String code) {
        return new ULocale("und", code).getDisplayCountry(ULocale.ENGLISH).replaceFirst(" \\(.*", "");
    }

    private void addAll(String list, Known known) {
        OTHER.splitAsStream(list).filter(name -> !name.isBlank()).forEach(name -> add(name.strip(), known));
    }

    private void add(String name, Known known) {
        if (name.endsWith("*")) {
            stems.put(name.substring(0, name.length() - 1), known);
            return;
        }
        names.put(name, known);
        int words = (int) WORD_END.splitAsStream(name).count();
        int first = name.indexOf(' ');
        firstWords.merge(first < 0 ? name : name.substring(0, first), Math.min(MOST_WORDS, words), Math::max);
    }
}
