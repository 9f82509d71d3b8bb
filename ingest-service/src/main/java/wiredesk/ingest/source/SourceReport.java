package wiredesk.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param name what and where it is
 * @param waiting whether it waits for its feed to be resumed, or for the log
 * @param lastRound when it last began to fetch, since this instance started
 * @param nextRound when it will again; null while it is at it, or waits
 * @param trouble what is wrong; null if nothing is
 */
public record SourceReport(
        String name,
        boolean waiting,
        @Nullable Instant lastRound,
        @Nullable Instant nextRound,
        @Nullable String trouble) {}
