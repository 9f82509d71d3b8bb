package wiredesk.enrich.pipeline;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Time in which the stream had nothing to do, saved up so that an article may wait for somebody outside.
 *
 * <p>A stream that has more to do than it can has no spare time: nothing in it waits longer, all in all, than what had been saved before,
 * so however slow the outside is, it does not slow the stream down. A stream with pauses between its batches spends those on waiting.
 * Articles that wait at the same time spend it together.
 */
public final class SpareTime {

    private final long most;
    private final LongSupplier nanoTime;
    private long saved;
    private int batches;
    private long restingSince;
    private int waiting;
    private long waitingSince;

    /**
     * Begins with as much as can be saved.
     *
     * @param most that is saved up
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    public SpareTime(Duration most, LongSupplier nanoTime) {
        this.most = most.toNanos();
        this.nanoTime = nanoTime;
        this.saved = this.most;
        this.restingSince = nanoTime.getAsLong();
    }

    /** A batch begins; where several run side by side, the stream rests when none does. */
    public synchronized void batchBegins() {
        if (batches++ == 0) {
            saved = Math.min(most, saved + nanoTime.getAsLong() - restingSince);
        }
    }

    /** A batch is done. */
    public synchronized void batchEnds() {
        if (--batches == 0) {
            restingSince = nanoTime.getAsLong();
        }
    }

    /**
     * Begins to wait if there is time for it.
     *
     * @param longest how long it may become
     * @return whether there is; if so {@link #endWaiting} must follow
     */
    public synchronized boolean beginWaiting(Duration longest) {
        long left = waiting == 0 ? saved : saved - (nanoTime.getAsLong() - waitingSince);
        if (left < longest.toNanos()) {
            return false;
        }
        if (waiting++ == 0) {
            waitingSince = nanoTime.getAsLong();
        }
        return true;
    }

    /** Has waited. */
    public synchronized void endWaiting() {
        if (--waiting == 0) {
            saved = Math.max(0, saved - (nanoTime.getAsLong() - waitingSince));
        }
    }
}
