package wiredesk.enrich.tag.entity;

import java.util.List;
import java.util.Optional;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.Part;

/**
 * A name as it stands in the text.
 *
 * @param part the text it stands in
 * @param tokens its words
 * @param kind what it names
 * @param known what the gazetteer says about it
 * @param role the role that stands beside a person's name
 * @param text its words as they stand there
 */
record Name(Part part, List<Token> tokens, EntityKind kind, Optional<Known> known, Optional<String> role, String text) {

    int start() {
        return tokens.getFirst().start();
    }

    int end() {
        return tokens.getLast().end();
    }

    boolean isPerson() {
        return kind == EntityKind.PERSON;
    }
}
