package wiredesk.publish.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One client of the stream, between the hub that offers and the client's own thread that takes. Never makes the hub wait. */
final class Listener {

    private static final LiveEvent END = new LiveEvent(-1, -1, false, "", null, List.of(), Frame.EMPTY);

    private final LiveFilter filter;
    private final List<LiveEvent> missed;
    private final BlockingQueue<LiveEvent> queue;
    private volatile boolean ended;

    /** @param missed what it has to hear before anything new */
    Listener(LiveFilter filter, List<LiveEvent> missed, int capacity) {
        this.filter = filter;
        this.missed = missed.stream().filter(filter::wants).toList();
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    List<LiveEvent> missed() {
        return missed;
    }

    /** Hands an event over; false if the client is so slow that its queue is full: it gets nothing more. */
    boolean offer(LiveEvent event) {
        if (filter.wants(event) && !queue.offer(event)) {
            end();
            return false;
        }
        return true;
    }

    /** The next event, empty if none came in time. */
    Optional<LiveEvent> await(Duration patience) throws InterruptedException {
        return Optional.ofNullable(queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Without waiting. */
    Optional<LiveEvent> next() {
        return Optional.ofNullable(queue.poll());
    }

    boolean hasEnded() {
        return ended;
    }

    /** What is still queued is dropped, and whoever waits is woken. */
    void end() {
        ended = true;
        queue.clear();
        queue.offer(END);
    }
}
