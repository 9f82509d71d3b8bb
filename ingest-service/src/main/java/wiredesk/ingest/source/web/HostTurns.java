package wiredesk.ingest.source.web;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One request at a time to each host, with a pause between two. Can be used by any number of threads. */
final class HostTurns {

    /** Hosts that are remembered; of more, those whose turn it is not are forgotten. */
    private static final int MOST_HOSTS = 10_000;

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    private static final class Host {

        private final ReentrantLock turn = new ReentrantLock(true);
        private long lastEnded;
        private boolean asked;
    }

    /** A turn; whoever has it ends it. */
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /** Waits for its turn, and until the host has had its pause. */
    Turn await(URI uri, Duration gap) throws InterruptedException {
        if (hosts.size() > MOST_HOSTS) {
            hosts.values().removeIf(host -> !host.turn.isLocked());
        }
        Host host = hosts.computeIfAbsent(uri.getHost().toLowerCase(Locale.ROOT), name -> new Host());
        host.turn.lockInterruptibly();
        try {
            long left = host.asked ? host.lastEnded + gap.toNanos() - System.nanoTime() : 0;
            if (left > 0) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
        } catch (InterruptedException e) {
            host.turn.unlock();
            throw e;
        }
        return () -> {
            host.asked = true;
            host.lastEnded = System.nanoTime();
            host.turn.unlock();
        };
    }
}
