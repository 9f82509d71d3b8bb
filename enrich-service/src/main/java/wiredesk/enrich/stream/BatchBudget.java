package wiredesk.enrich.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many articles a batch may have, so that it is done well within its transaction's time. Learns from each batch how long an article
 * takes: at once when they get slower, bit by bit when they get faster.
 *
 * <p>Safe for use by several threads.
 */
final class BatchBudget {

    /** A batch aims to take a quarter of what its transaction may. */
    private static final int AIM = 4;
    /** What takes longer than three quarters is given up: the broker would end it soon, and everything with it. */
    private static final double LONGEST = 0.75;

    private final Duration transaction;
    private double nanosEach;

    /** @param transaction how long a transaction may take until the broker ends it */
    BatchBudget(Duration transaction) {
        this.transaction = transaction;
    }

    /** Articles that may be taken into a batch; 1 at least. */
    synchronized int most() {
        double aim = transaction.toNanos() / (double) AIM;
        return nanosEach * Integer.MAX_VALUE <= aim ? Integer.MAX_VALUE : Math.max(1, (int) (aim / nanosEach));
    }

    /** How long a batch may take until it is given up. */
    Duration longest() {
        return Duration.ofNanos((long) (transaction.toNanos() * LONGEST));
    }

    /** A batch has taken {@code nanos} for {@code articles}; one that was given up, for those that were done. */
    synchronized void took(int articles, long nanos) {
        double each = (double) nanos / Math.max(1, articles);
        nanosEach = each >= nanosEach ? each : (3 * nanosEach + each) / 4;
    }

    @Override
    public String toString() {
        return "%d articles, %d ms"
                .formatted(most(), TimeUnit.NANOSECONDS.toMillis(longest().toNanos()));
    }
}
