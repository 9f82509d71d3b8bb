package wiredesk.ingest.publishing;

import wiredesk.schemas.RawArticle;

/** What became of an article that was to be put into the log. */
public sealed interface Stored {

    /** The article. */
    RawArticle article();

    /**
     * All in-sync replicas have it.
     *
     * @param topic where
     * @param partition in which partition
     * @param offset at which offset
     */
    record Acknowledged(RawArticle article, String topic, int partition, long offset) implements Stored {}

    /**
     * It was not sent: the log takes no record of its size.
     *
     * @param size bytes of the record
     * @param limit bytes the log takes
     */
    record TooLarge(RawArticle article, int size, int limit) implements Stored {}
}
