package wiredesk.enrich.tag.entity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.EntityKind;

/** {@code U.S.-led}, {@code New York-based}: a word for something by what it is to a place. It implies the country if it has one. */
final class Hyphened {

    private static final int MOST_WORDS = 3;

    private Hyphened() {}

    /** The one that begins here, if any. */
    static Optional<Sighting> at(Setting setting, Line line, int start) {
        int at = start;
        while (at < start + MOST_WORDS
                && line.isCapitalised(at)
                && line.at(at).text().indexOf('-') < 0) {
            at++;
        }
        if (line.isMark(at, '-')
                && isWord(setting, line.lower(at + 1))
                && line.at(at - 1).end() == line.at(at).start()) {
            var known = setting.gazetteer().named(line.text(start, at));
            return known == null ? Optional.empty() : Optional.of(sighting(line, start, at + 2, known));
        }
        if (!line.isCapitalised(at)) {
            return Optional.empty();
        }
        String last = line.at(at).text();
        int hyphen = last.lastIndexOf('-');
        if (hyphen < 1 || !isWord(setting, last.substring(hyphen + 1))) {
            return Optional.empty();
        }
        String name = line.text(start, at + 1);
        var known = setting.gazetteer().named(name.substring(0, name.lastIndexOf('-')));
        return known == null && at > start ? Optional.empty() : Optional.of(sighting(line, start, at + 1, known));
    }

    private static boolean isWord(Setting setting, String lower) {
        return setting.words().has(Cue.HYPHENED, lower);
    }

    private static Sighting sighting(Line line, int start, int end, @Nullable Known known) {
        var sighting = new Sighting(line, start, end).settle(EntityKind.OTHER);
        var country = known == null ? null : known.country().orElse(known.isCountry() ? known : null);
        return country == null
                ? sighting
                : sighting.known(
                        new Known(sighting.text(), EntityKind.OTHER, country.code(), Optional.of(country), false));
    }
}
