package wiredesk.local.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ingest-service answers when the broker has a delivery.
 *
 * @param deliveryId identifies the delivery
 * @param feed name of the feed
 * @param receivedAt when ingest-service had the whole delivery
 * @param format the format it was parsed as
 * @param articles the articles that were taken
 * @param rejected the items that were refused
 */
public record Receipt(
        String deliveryId,
        String feed,
        Instant receivedAt,
        String format,
        List<Article> articles,
        @Nullable List<Rejected> rejected)
        implements Answer {

    /**
     * An article that is in Kafka.
     *
     * @param index its place in the delivery, from 0
     * @param articleId its id, the key of all its records
     * @param revision the state of it that was delivered
     * @param status what the provider says may be done with it
     * @param topic topic it was written to
     * @param partition partition it was written to
     * @param offset offset it has there
     * @param warnings what of the document could not be used
     */
    public record Article(
            int index,
            String articleId,
            Revision revision,
            String status,
            String topic,
            int partition,
            long offset,
            @Nullable List<String> warnings) {}

    /** Which state of an article: versions compare first, then their times. */
    public record Revision(long version, Instant versionCreated) {}

    /** An item of a delivery that was refused, and why. */
    public record Rejected(int index, String reason, String detail) {}

    @Override
    public boolean isWhole() {
        return refusals().isEmpty();
    }

    /** The items that were refused; none if all were taken. */
    public List<Rejected> refusals() {
        return rejected == null ? List.of() : rejected;
    }
}
