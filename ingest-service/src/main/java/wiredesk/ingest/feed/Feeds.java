package wiredesk.ingest.feed;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All feeds that are configured, each with the reader of its documents. */
public final class Feeds {

    private final Map<String, FeedReader> readers;

    /** The feeds by name. */
    public Feeds(Map<String, FeedReader> readers) {
        this.readers = new TreeMap<>(readers);
    }

    /** Their names, in order. */
    public Set<String> names() {
        return readers.keySet();
    }

    /**
     * The reader of a feed's documents.
     *
     * @throws IllegalStateException if there is no such feed
     */
    public FeedReader reader(String feed) {
        FeedReader reader = readers.get(feed);
        if (reader == null) {
            throw new IllegalStateException("Feed " + feed + " was let in and is not configured");
        }
        return reader;
    }
}
