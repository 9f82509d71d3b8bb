package wiredesk.enrich.tag.entity;

import java.util.Optional;
import wiredesk.schemas.EntityKind;

/**
 * Something the gazetteer knows.
 *
 * @param name its canonical name
 * @param kind what it is
 * @param code its identifier with scheme
 * @param byPeople whether the word is one for its people or things ({@code Russian}), not its name
 */
record Known(String name, EntityKind kind, Optional<String> code, boolean byPeople) {}
