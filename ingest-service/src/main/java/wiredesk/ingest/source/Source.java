package wiredesk.ingest.source;

import java.time.Duration;
import java.util.Optional;

/** A place from which the service fetches a feed's documents. Used by one thread. */
public interface Source {

    /** The feed whose documents these are. */
    String feed();

    /** What the source is called in logs and threads, for example {@code folder /drops/alpina}. */
    String name();

    /**
     * Fetches what there is and delivers it.
     *
     * @return how long to wait before the next round
     * @throws InterruptedException if the service stops meanwhile
     */
    Duration round() throws InterruptedException;

    /** What is wrong with it, or should be seen to; empty if nothing is. Asked by any thread. */
    Optional<String> trouble();

    /** Lets go of what the source holds; after the last round. */
    default void close() {}
}
