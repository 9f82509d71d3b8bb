package wiredesk.ingest.delivery;

import java.time.Instant;
import java.util.List;

/**
 * What a sender is answered when at least one article of its delivery is in the log.
 *
 * @param deliveryId names the delivery, to be kept by who wants to ask later
 * @param feed the feed
 * @param receivedAt when the whole delivery was here
 * @param format what it was read as
 * @param articles those that are in the log, in the document's order
 * @param rejected those that are not, in the document's order
 */
public record DeliveryReceipt(
        String deliveryId,
        String feed,
        Instant receivedAt,
        String format,
        List<Article> articles,
        List<Rejected> rejected) {

    /**
     * An article that is in the log.
     *
     * @param index of the item in the document, from 0
     * @param warnings what of it could not be used
     */
    public record Article(
            int index,
            String articleId,
            ArticleRevision revision,
            String status,
            String topic,
            int partition,
            long offset,
            List<String> warnings) {}

    /** The article's revision. */
    public record ArticleRevision(long version, Instant versionCreated) {}

    /** An item that was not taken, and why. */
    public record Rejected(int index, String reason, String detail) {}
}
