package wiredesk.ingest.oversight;

import java.time.Instant;

/**
 * Something an operator should look at. It goes by itself when its cause has gone.
 *
 * @param kind what is wrong
 * @param since when it began
 * @param detail what was expected and what was found
 */
public record Alarm(Kind kind, Instant since, String detail) {

    /** What can be wrong with a feed. */
    public enum Kind {
        /** Nothing comes, though by its rhythm or by a configured limit something should have. */
        SILENCE,
        /** Numbers are missing from a wire's sequence. */
        GAP,
        /** Different stories come under one id. */
        COLLISION,
        /** Fields cannot be used that could be until lately. */
        WARNINGS
    }
}
