package wiredesk.ingest.delivery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How often something may be done: a bucket that is full at first and fills evenly. Kept as the one time at which it would be full again
 * (the generic cell rate algorithm, ITU-T I.371, annex A). Can be used by any number of threads.
 */
final class Allowance {

    private final long interval;
    private final long tolerance;
    private final LongSupplier nanoTime;
    private final AtomicLong full;

    /**
     * Allows {@code times} at once, and {@code times} in each {@code per}.
     *
     * @param times at least 1
     * @param per positive
     */
    Allowance(int times, Duration per, LongSupplier nanoTime) {
        this.interval = Math.max(1, per.toNanos() / times);
        this.tolerance = interval * (times - 1);
        this.nanoTime = nanoTime;
        this.full = new AtomicLong(nanoTime.getAsLong());
    }

    /** Takes one; zero if there was one, else how long until there is. */
    Duration take() {
        while (true) {
            long now = nanoTime.getAsLong();
            long before = full.get();
            long from = before - now > 0 ? before : now;
            if (from - now > tolerance) {
                return Duration.ofNanos(from - now - tolerance);
            }
            if (full.compareAndSet(before, from + interval)) {
                return Duration.ZERO;
            }
        }
    }
}
