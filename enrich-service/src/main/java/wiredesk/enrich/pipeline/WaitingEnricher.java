package wiredesk.enrich.pipeline;

import java.time.Duration;

/**
 * An enricher that waits for somebody outside instead of computing. It bounds its waiting itself, and how many articles wait, so that the
 * stream can give those threads of their own.
 */
public interface WaitingEnricher extends Enricher {

    /** How long an article waits at most. */
    Duration longestWait();

    /** How many articles wait at once at most. */
    int mostWaiting();
}
