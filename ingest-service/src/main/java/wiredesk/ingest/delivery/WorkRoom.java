package wiredesk.ingest.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Room on the heap for documents that are being read: from its text to its records a document takes many times its bytes, so only as many
 * are read at once as there is room for. Small ones pass by large ones that wait.
 */
final class WorkRoom {

    /** Bytes of heap that a byte of a document takes at most; the most that was found is 18, for one text without ASCII. */
    static final int TIMES = 20;

    private static final int UNIT = 1024;

    private final int all;
    private final Semaphore free;
    private final Duration patience;

    /**
     * Room of that size.
     *
     * @param bytes of heap, at most 2 TiB
     * @param patience how long a document waits for it
     */
    WorkRoom(long bytes, Duration patience) {
        this.all = Math.toIntExact(bytes / UNIT);
        this.free = new Semaphore(all);
        this.patience = patience;
    }

    /** Room for a document of {@code length} bytes, or all there is if that is less; empty if there is none in time. */
    Optional<Share> enter(long length) {
        int units = units(length);
        try {
            return free.tryAcquire(units) || free.tryAcquire(units, patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(new Share(units))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private int units(long length) {
        return (int) Math.min(all, 1 + length * TIMES / UNIT);
    }

    /** What one document has taken; closed, it is free again. */
    final class Share implements AutoCloseable {

        private int units;

        private Share(int units) {
            this.units = units;
        }

        /** The document turned out to have only {@code length} bytes. */
        void shrinkTo(long length) {
            int needed = Math.min(units, units(length));
            free.release(units - needed);
            units = needed;
        }

        @Override
        public void close() {
            free.release(units);
            units = 0;
        }
    }
}
