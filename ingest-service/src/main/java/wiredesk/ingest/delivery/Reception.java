package wiredesk.ingest.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Where bodies are read: no longer than a sender may take, and no more of them at once than there is room for. Whoever comes when the room is
 * full is told so instead of being kept waiting, so the heap that bodies take has a bound whatever is sent.
 */
public final class Reception {

    private final Duration bodyTime;
    private final Semaphore admitted;
    private final Semaphore unverified;
    private final LongSupplier nanoTime;

    Reception(Duration bodyTime, int admitted, int unverified, LongSupplier nanoTime) {
        this.bodyTime = bodyTime;
        this.admitted = new Semaphore(admitted);
        this.unverified = new Semaphore(unverified);
        this.nanoTime = nanoTime;
    }

    /** The body of a sender that is known. */
    public Received admit(InputStream body) {
        return new Received(body, admitted, bodyTime);
    }

    /** The body of a sender that is known once all of it is here. */
    public Received verify(InputStream body) {
        return new Received(body, unverified, bodyTime);
    }

    /**
     * A body that goes where there is room enough, to the disk for example.
     *
     * @param time how long its sender may take
     */
    public Received pass(InputStream body, Duration time) {
        return new Received(body, new Semaphore(Integer.MAX_VALUE), time);
    }

    /** A body that cannot be received now; sent again it may. */
    public abstract static sealed class NotNow extends IOException {
        private static final long serialVersionUID = 1L;

        private NotNow(String message) {
            super(message);
        }

        /** The short code for problem documents and metrics. */
        public abstract String reason();
    }

    /** The sender took too long. */
    public static final class TooSlow extends NotNow {
        private static final long serialVersionUID = 1L;

        private TooSlow(Duration allowed) {
            super("The body was not here within " + allowed.toSeconds() + " s");
        }

        @Override
        public String reason() {
            return "too-slow";
        }
    }

    /** There is no room for more. */
    public static final class Crowded extends NotNow {
        private static final long serialVersionUID = 1L;

        private Crowded() {
            super("Too much is being received at once");
        }

        @Override
        public String reason() {
            return "crowded";
        }
    }

    /** One body on its way in; when it is closed its room is free again. */
    public final class Received extends InputStream {

        private final InputStream in;
        private final Semaphore room;
        private final Duration time;
        private final long deadline;
        private int taken;

        private Received(InputStream in, Semaphore room, Duration time) {
            this.in = in;
            this.room = room;
            this.time = time;
            this.deadline = nanoTime.getAsLong() + time.toNanos();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        /** Reads what is there; a read that waits for ever is ended by the server, by the time a connection may be silent. */
        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = readInTime(bytes, from, length);
            if (read > 0) {
                if (!room.tryAcquire(read)) {
                    throw new Crowded();
                }
                taken += read;
            }
            return read;
        }

        /** Reads what will not be kept, and takes no room. */
        int pass(byte[] buffer) throws IOException {
            return readInTime(buffer, 0, buffer.length);
        }

        private int readInTime(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            if (nanoTime.getAsLong() - deadline > 0) {
                throw new TooSlow(time);
            }
            return read;
        }

        /** Frees the room; the sender's stream is the server's to close. */
        @Override
        public void close() {
            room.release(taken);
            taken = 0;
        }
    }
}
