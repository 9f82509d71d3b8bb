package wiredesk.publish.gate.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * An article that arrives at the gate, as far as the gate's rules look at it.
 *
 * @param embargo the moment from which it may be seen, inclusive; empty if it may be seen at once
 * @param expires the moment from which it should not be shown, inclusive; empty if it may be for ever
 * @param enrichedAt when what was found in it was found
 * @param replay whether it says to be a revision that was here before, enriched again
 */
public record Arrival(
        Mark mark,
        Usability usability,
        Optional<Instant> embargo,
        Optional<Instant> expires,
        Instant enrichedAt,
        boolean replay) {

    /** The embargo that keeps it back at {@code now}; one that ends now has ended. */
    Optional<Instant> embargoAt(Instant now) {
        return embargo.filter(now::isBefore);
    }
}
