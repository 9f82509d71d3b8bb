package wiredesk.enrich.fingerprint;

import java.util.List;
import wiredesk.schemas.Term;

/**
 * An article to be put with its story.
 *
 * @param id its id
 * @param terms what it is about, see {@link Terms}
 */
public record Document(String id, List<Term> terms) {

    /** Keeps the terms. */
    public Document {
        terms = List.copyOf(terms);
    }
}
