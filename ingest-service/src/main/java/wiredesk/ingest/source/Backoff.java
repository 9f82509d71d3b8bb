package wiredesk.ingest.source;

import java.time.Duration;

/** How long to wait after failures: twice as long after each, up to a limit. Used by one thread. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private int failures;

    /** Waits {@code first} after the first failure, and never longer than {@code longest}. */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** There was one more failure. */
    public Duration failed() {
        Duration wait = first.multipliedBy(1L << Math.min(failures, 20));
        failures++;
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** It works again. */
    public void succeeded() {
        failures = 0;
    }

    /** Failures since it last worked. */
    public int failures() {
        return failures;
    }
}
