package wiredesk.ingest.rejection;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.ingest.publishing.LogUnavailable;
import wiredesk.ingest.publishing.RawArticlePublisher;
import wiredesk.schemas.RejectedDelivery;
import wiredesk.schemas.Topics;

/**
 * {@code deliveries.rejected}, read for a question at a time. Questions are an operator's and seldom: each has a consumer of its own, without a
 * group, and gives up after {@link #PATIENCE}.
 */
public final class RejectionLog {

    /** How long a question may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(RejectionLog.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** Records of one delivery are written at once; notes that it was sent again come at any time. */
    private static final Duration SPREAD = Duration.ofMinutes(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Deserializer<Object> deserializer;
    private final RawArticlePublisher publisher;

    RejectionLog(
            Supplier<Consumer<String, byte[]>> consumers,
            Deserializer<Object> deserializer,
            RawArticlePublisher publisher) {
        this.consumers = consumers;
        this.deserializer = deserializer;
        this.publisher = publisher;
    }

    /**
     * Rejections, newest first.
     *
     * @param rejections at most as many as were asked for
     * @param more whether there are older ones
     * @param complete whether the topic could be read to its end in time
     */
    public record Found(List<Rejection> rejections, boolean more, boolean complete) {}

    /**
     * The newest rejections since {@code since}, of one feed or of all.
     *
     * @throws LogUnavailable if Kafka does not answer
     */
    public Found list(Optional<String> feed, Instant since, int most) throws LogUnavailable {
        RejectionFold fold = new RejectionFold(most, 0);
        boolean complete = read(since, record -> {
            if (feed.isEmpty() || feed.get().equals(record.key())) {
                value(record).ifPresent(fold::add);
            }
        });
        return new Found(fold.rejections(), fold.hasMore(), complete);
    }

    /**
     * A delivery's rejection with its bytes; nothing if the topic does not have it (any more).
     *
     * @throws LogUnavailable if Kafka does not answer
     */
    public Optional<Rejection.Kept> find(String deliveryId) throws LogUnavailable {
        Optional<Instant> receivedAt = receivedAt(deliveryId);
        if (receivedAt.isEmpty()) {
            return Optional.empty();
        }
        RejectionFold fold = new RejectionFold(1, publisher.keptBytes());
        read(
                receivedAt.get().minus(SPREAD),
                record -> value(record)
                        .filter(rejected -> rejected.getDeliveryId().equals(deliveryId))
                        .ifPresent(fold::add));
        return fold.kept(deliveryId);
    }

    /**
     * Notes that a delivery was sent again.
     *
     * @throws LogUnavailable if the log did not take the note
     */
    public void noteSentAgain(Rejection rejection, String detail, Instant now) throws LogUnavailable {
        publisher.publish(List.of(), List.of(RejectionFold.note(rejection, detail, now)));
    }

    /** The time in a delivery's id (RFC 9562, UUID version 7). */
    private static Optional<Instant> receivedAt(String deliveryId) {
        try {
            UUID id = UUID.fromString(deliveryId);
            return id.version() == 7
                    ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads from a moment to what is the end now; says whether it came that far in time. */
    private boolean read(Instant since, java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader)
            throws LogUnavailable {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            Collection<TopicPartition> partitions = consumer.partitionsFor(Topics.DELIVERIES_REJECTED).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            Map<TopicPartition, OffsetAndTimestamp> starts = new HashMap<>(consumer.offsetsForTimes(partitions.stream()
                    .collect(Collectors.toMap(partition -> partition, any -> Math.max(0, since.toEpochMilli())))));
            // A partition without a start has nothing since then.
            starts.values().removeIf(Objects::isNull);
            ends.keySet().retainAll(starts.keySet());
            consumer.assign(ends.keySet());
            starts.forEach((partition, start) -> consumer.seek(partition, start.offset()));
            while (!ends.isEmpty()) {
                if (System.nanoTime() - deadline > 0) {
                    return false;
                }
                consumer.poll(POLL).forEach(reader);
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                consumer.assign(ends.keySet());
            }
            return true;
        } catch (KafkaException e) {
            throw new LogUnavailable("Kafka: " + e.getMessage(), e);
        }
    }

    private Optional<RejectedDelivery> value(ConsumerRecord<String, byte[]> record) {
        try {
            return deserializer.deserialize(record.topic(), record.value()) instanceof RejectedDelivery rejected
                    ? Optional.of(rejected)
                    : Optional.empty();
        } catch (SerializationException e) {
            if (e.getCause() instanceof IOException) {
                // The registry is away: that says nothing about the record.
                throw e;
            }
            log.warn(
                    "The record at {}-{}@{} cannot be read and is left out: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
