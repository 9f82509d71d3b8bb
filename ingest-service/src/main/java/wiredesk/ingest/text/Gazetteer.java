package wiredesk.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which names are countries and regions, which cities need none behind them in a dateline, and which capitals are no place at all. */
final class Gazetteer {

    private static final Set<String> REGIONS = regions();
    private static final Set<String> CITIES = words("dateline-cities.txt");
    private static final Set<String> NO_PLACES = words("dateline-no-places.txt");

    private Gazetteer() {}

    /** Whether it is a country in one of the wires' languages, or a state, province or territory as datelines abbreviate it. */
    static boolean isRegion(String name) {
        return REGIONS.contains(normal(name));
    }

    /** Whether agencies set the city without its country. */
    static boolean standsAlone(String place) {
        return CITIES.contains(normal(place));
    }

    /** Whether the first word is one that wires set in capitals before a dash without meaning a place. */
    static boolean isNoPlace(String words) {
        String normal = normal(words);
        int end = normal.indexOf(' ');
        return NO_PLACES.contains(normal) || NO_PLACES.contains(end < 0 ? normal : normal.substring(0, end));
    }

    private static Set<String> regions() {
        Set<String> names = new HashSet<>(words("dateline-regions.txt"));
        for (String language : new String[] {"en", "de", "fr", "es", "it", "pt", "nl"}) {
            for (String country : Locale.getISOCountries()) {
                names.add(normal(Locale.of("", country).getDisplayCountry(Locale.of(language))));
            }
        }
        return Set.copyOf(names);
    }

    private static Set<String> words(String resource) {
        try (InputStream in = Gazetteer.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + resource + " is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Gazetteer::normal)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'');
    }
}
