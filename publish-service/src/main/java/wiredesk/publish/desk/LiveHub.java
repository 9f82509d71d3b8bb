package wiredesk.publish.desk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands each event to everybody who listens, and keeps the last ones for those who come back. Waits for nobody: a listener whose queue
 * is full is dropped and can come back for what it missed.
 */
final class LiveHub {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<LiveEvent> recent = new ArrayDeque<>();
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final StreamProperties properties;
    private final Counter dropped;
    private boolean closed;

    LiveHub(StreamProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.dropped = Counter.builder("wiredesk.stream.dropped")
                .description("Listeners dropped because they were too slow")
                .register(meters);
        meters.gauge("wiredesk.stream.listeners", this, LiveHub::size);
    }

    /** From now on events are news. Those before were kept for listeners who come back. */
    void ready() {
        ready.countDown();
    }

    void publish(LiveEvent event) {
        lock.lock();
        try {
            recent.addLast(event);
            if (recent.size() > properties.replay()) {
                recent.removeFirst();
            }
            for (Listener listener : List.copyOf(listeners)) {
                if (!listener.offer(event)) {
                    listeners.remove(listener);
                    dropped.increment();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Begins to listen.
     *
     * @param after how far the listener had come before; empty for one who wants only what is new
     * @return empty if the hub does not know the present yet, is full, or closing
     */
    Optional<Listener> listen(LiveFilter filter, Optional<Position> after) throws InterruptedException {
        if (!ready.await(properties.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        lock.lock();
        try {
            if (closed || listeners.size() >= properties.maxListeners()) {
                return Optional.empty();
            }
            List<LiveEvent> missed = after.map(this::since).orElse(List.of());
            var listener = new Listener(filter, missed, properties.queue());
            listeners.add(listener);
            return Optional.of(listener);
        } finally {
            lock.unlock();
        }
    }

    void leave(Listener listener) {
        lock.lock();
        try {
            listeners.remove(listener);
        } finally {
            lock.unlock();
        }
    }

    /** Ends every listener; none is taken any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            listeners.forEach(Listener::end);
            listeners.clear();
        } finally {
            lock.unlock();
        }
    }

    Duration heartbeat() {
        return properties.heartbeat();
    }

    private List<LiveEvent> since(Position position) {
        var missed = new ArrayList<LiveEvent>();
        for (LiveEvent event : recent) {
            if (!position.has(event.partition(), event.offset())) {
                missed.add(event);
            }
        }
        return missed;
    }

    private double size() {
        lock.lock();
        try {
            return listeners.size();
        } finally {
            lock.unlock();
        }
    }
}
