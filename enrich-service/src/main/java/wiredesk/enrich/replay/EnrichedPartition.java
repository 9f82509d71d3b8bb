package wiredesk.enrich.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import wiredesk.schemas.EnrichedArticle;

/**
 * A partition of {@code articles.enriched} as it is at the start of a replay: knows where the newest revision of each article stands, some
 * 200 bytes an article, and reads it again when it is asked for. Articles are asked for in about the order they stand in, so a chunk that
 * was read serves many.
 */
final class EnrichedPartition {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<Object> deserializer;
    private final TopicPartition partition;
    private final Map<String, Known> newest = new HashMap<>();
    private final Map<Long, ConsumerRecord<String, byte[]>> chunk = new HashMap<>();

    /** Of a consumer that nobody else uses. */
    EnrichedPartition(Consumer<String, byte[]> consumer, Deserializer<Object> deserializer, TopicPartition partition) {
        this.consumer = consumer;
        this.deserializer = deserializer;
        this.partition = partition;
        consumer.assign(List.of(partition));
    }

    /**
     * Reads from {@code start} to {@code end}, exclusive.
     *
     * @param stopped asked before each chunk whether to leave the rest
     */
    void read(long start, long end, BooleanSupplier stopped) {
        consumer.seek(partition, start);
        while (consumer.position(partition) < end && !stopped.getAsBoolean()) {
            for (var record : consumer.poll(POLL)) {
                if (record.value() != null && decode(record) instanceof EnrichedArticle article) {
                    newest.merge(
                            article.getArticleId(), Known.of(article.getRevision(), record.offset()), Known::orNewer);
                }
            }
        }
    }

    /** The newest revision of an article. */
    Optional<Known> newest(String articleId) {
        return Optional.ofNullable(newest.get(articleId));
    }

    /** The article is done with: the revision that was newest is behind it. */
    void take(String articleId) {
        newest.computeIfPresent(articleId, (_, known) -> known.taken());
    }

    /** The article at an offset; empty if it is not kept any more. */
    Optional<EnrichedArticle> at(long offset) {
        if (!chunk.containsKey(offset)) {
            fetch(offset);
        }
        return Optional.ofNullable(chunk.get(offset))
                .map(this::decode)
                .filter(EnrichedArticle.class::isInstance)
                .map(EnrichedArticle.class::cast);
    }

    private void fetch(long offset) {
        chunk.clear();
        consumer.seek(partition, offset);
        for (long tries = PATIENCE.dividedBy(POLL); tries > 0 && chunk.isEmpty(); tries--) {
            consumer.poll(POLL).forEach(record -> chunk.put(record.offset(), record));
        }
    }

    /** An article, or something that is none. */
    private Object decode(ConsumerRecord<String, byte[]> record) {
        try {
            return deserializer.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            return e;
        }
    }
}
