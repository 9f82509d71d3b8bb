package wiredesk.ingest.publishing;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.RejectedDelivery;
import wiredesk.schemas.Revision;
import wiredesk.schemas.Topics;

/**
 * Turns records into bytes by the contracts in the registry. The registry is asked once for each contract, before the service says that it
 * is ready; after that it may be away.
 */
final class RecordEncoder {

    private final Serializer<Object> serializer;
    private volatile boolean ready;

    RecordEncoder(Serializer<Object> serializer) {
        this.serializer = serializer;
    }

    boolean isReady() {
        return ready;
    }

    /**
     * Learns the contracts' schema ids from the registry, if it does not know them yet.
     *
     * @throws KafkaException if the registry is away, or does not know a contract
     */
    void learnContracts() {
        if (!ready) {
            serializer.serialize(Topics.ARTICLES_RAW, sampleArticle());
            serializer.serialize(Topics.DELIVERIES_REJECTED, sampleRejection());
            ready = true;
        }
    }

    byte[] encode(String topic, Object value) throws LogUnavailable {
        if (!ready) {
            throw new LogUnavailable("The schema registry has not been reached yet");
        }
        try {
            return serializer.serialize(topic, value);
        } catch (KafkaException e) {
            throw new LogUnavailable("No record for " + topic + " can be made: " + e.getMessage(), e);
        }
    }

    private static RawArticle sampleArticle() {
        return RawArticle.newBuilder()
                .setArticleId("")
                .setFeed("")
                .setRevision(Revision.newBuilder()
                        .setVersionCreated(Instant.EPOCH)
                        .setDigest("")
                        .build())
                .setStatus(EditorialStatus.USABLE)
                .setReceivedAt(Instant.EPOCH)
                .setDeliveryId("")
                .setFormat("")
                .setItem(NewsItem.newBuilder().setHeadline("").setBodyText("").build())
                .build();
    }

    private static RejectedDelivery sampleRejection() {
        return RejectedDelivery.newBuilder()
                .setFeed("")
                .setDeliveryId("")
                .setReceivedAt(Instant.EPOCH)
                .setReason("")
                .setDetail("")
                .setSize(0)
                .setBytes(ByteBuffer.allocate(0))
                .build();
    }
}
