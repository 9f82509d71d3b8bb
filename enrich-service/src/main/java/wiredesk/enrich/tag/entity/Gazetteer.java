package wiredesk.enrich.tag.entity;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.tag.entity.NameTree.Match;
import wiredesk.enrich.text.Token;

/**
 * Names that are known beforehand, as they are written in one language: countries and their people, cities, regions, organisations,
 * events. English names are known in every language.
 */
final class Gazetteer {

    private static final Map<String, Gazetteer> BY_LANGUAGE = new ConcurrentHashMap<>();
    /** Letters that a case ending may add to a stem. */
    private static final int ENDING = 4;

    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_IN_CAPITALS = 4;

    private final WorldNames world = WorldNames.get();
    private final NameTree<Known> names = new NameTree<>();
    private final NameTree<Known> capitals = new NameTree<>();
    private final Map<String, Known> stems = new HashMap<>(world.stems());
    /** First code units of all stems: most words are told by theirs. */
    private final BitSet stemHeads = new BitSet();

    private Gazetteer(String language) {
        stems.keySet().forEach(stem -> stemHeads.set(stem.charAt(0)));
        if (!language.equals("en")) {
            var locale = ULocale.forLanguageTag(language);
            Countries.codes().forEach(code -> add(Countries.nameIn(locale, code), Countries.of(code)));
            citiesOfTimeZones(locale);
            Countries.demonymsIn(language).forEach(this::add);
        }
    }

    /** The gazetteer of a language by its ISO 639 code. */
    static Gazetteer in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Gazetteer::new);
    }

    /** The longest known name that begins at token {@code at}; nothing if there is none. */
    @Nullable Match<Known> match(List<Token> tokens, int at) {
        var first = tokens.get(at);
        if (!first.isWord() && first.kind() != Token.Kind.NUMBER) {
            return null;
        }
        var match = longer(names.longest(tokens, at), world.names().longest(tokens, at));
        if (match == null && first.text().length() >= SHORTEST_IN_CAPITALS && first.isAllCapitals()) {
            match = inCapitals(tokens, at);
        }
        if (match == null && first.isWord()) {
            var known = stemmed(first.text());
            match = known == null ? null : new Match<>(1, known);
        }
        return match;
    }

    /** What a name is known as, without looking for endings; null if it is not known. */
    @Nullable Known named(String name) {
        var own = names.get(name);
        return own == null ? world.names().get(name) : own;
    }

    /** The same for tokens in capitals, whose case says nothing. */
    @Nullable Match<Known> inCapitals(List<Token> tokens, int at) {
        return longer(capitals.longest(tokens, at), world.capitals().longest(tokens, at));
    }

    private static @Nullable Match<Known> longer(@Nullable Match<Known> own, @Nullable Match<Known> other) {
        if (own == null || other == null) {
            return own == null ? other : own;
        }
        return own.length() >= other.length() ? own : other;
    }

    private @Nullable Known stemmed(String word) {
        if (word.length() < SHORTEST_STEM || !stemHeads.get(word.charAt(0))) {
            return null;
        }
        for (int length = word.length(); length >= Math.max(SHORTEST_STEM, word.length() - ENDING); length--) {
            var known = stems.get(word.substring(0, length));
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** CLDR names the city by which a time zone is known in every language: of those that we know in English we learn the name here. */
    private void citiesOfTimeZones(ULocale language) {
        var english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        var local = TimeZoneNames.getInstance(language);
        for (String zone : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String city = english.getExemplarLocationName(zone);
            String name = local.getExemplarLocationName(zone);
            var known = city == null ? null : world.names().get(city);
            if (known != null && name != null && known.isPlace()) {
                add(name, known);
            }
        }
    }

    private void add(String name, Known known) {
        if (name.endsWith("*")) {
            stems.put(name.substring(0, name.length() - 1), known);
            stemHeads.set(name.charAt(0));
        } else {
            names.put(name, known);
            if (name.length() >= SHORTEST_IN_CAPITALS) {
                capitals.put(name.toUpperCase(Locale.ROOT), known);
            }
        }
    }
}
