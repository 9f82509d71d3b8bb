package wiredesk.enrich.tag.entity;

import java.util.Optional;
import wiredesk.schemas.EntityKind;

/**
 * Something the gazetteer knows.
 *
 * @param name its canonical name
 * @param kind what it is
 * @param code its identifier with scheme
 * @param country the country whose people, language or things the word stands for ({@code Russian}), if it is such a word
 * @param team whether a team plays under the name of this place
 */
record Known(String name, EntityKind kind, Optional<String> code, Optional<Known> country, boolean team) {

    static Known of(String name, EntityKind kind) {
        return new Known(name, kind, Optional.empty(), Optional.empty(), false);
    }

    boolean isPlace() {
        return kind == EntityKind.PLACE;
    }

    boolean isCountry() {
        return isPlace() && code.isPresent() && code.get().startsWith(Countries.SCHEME);
    }

    /** Whether it is a word for the people or things of a country, not a name of the country. */
    boolean isDemonym() {
        return country.isPresent();
    }

    Known withTeam() {
        return new Known(name, kind, code, country, true);
    }
}
