package wiredesk.ingest.source;

import java.time.Duration;

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

    /** Lets go of what the source holds; after the last round. */
    default void close() {}
}
