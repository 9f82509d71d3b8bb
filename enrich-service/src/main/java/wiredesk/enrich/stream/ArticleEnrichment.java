package wiredesk.enrich.stream;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import wiredesk.enrich.learning.Learning;
import wiredesk.enrich.learning.Lesson;
import wiredesk.enrich.pipeline.EnrichmentPipeline;
import wiredesk.enrich.pipeline.Outcome;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Topics;

/** Turns one record of {@code articles.raw} into one of {@code articles.enriched}: decode, ask the pipeline, encode. */
public final class ArticleEnrichment {

    /** Headers that carry a trace on. */
    private static final List<String> TRACE = List.of("traceparent", "tracestate", "b3");

    private final Deserializer<Object> deserializer;
    private final Serializer<Object> serializer;
    private final EnrichmentPipeline pipeline;
    private final Learning learning;
    private final InstantSource clock;
    private final int mostBytes;

    /**
     * What a record has become.
     *
     * @param record of {@code articles.enriched}
     * @param lesson what is to be learned from the article once the record has been sent
     */
    record Enriched(ProducerRecord<String, byte[]> record, Optional<Lesson> lesson) {}

    /**
     * @param learning takes a lesson from each article
     * @param clock says when an article was enriched
     * @param mostBytes of an enriched article; more than this the broker would refuse, and with it the whole transaction
     */
    ArticleEnrichment(
            Deserializer<Object> deserializer,
            Serializer<Object> serializer,
            EnrichmentPipeline pipeline,
            Learning learning,
            InstantSource clock,
            int mostBytes) {
        this.deserializer = deserializer;
        this.serializer = serializer;
        this.pipeline = pipeline;
        this.learning = learning;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /**
     * Enriches the article of a record.
     *
     * @throws BadArticle if the record's bytes are no article, or what it becomes cannot be written or has too many
     * @throws RuntimeException if the registry does not answer: nothing is said about the article then
     */
    Enriched enrich(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        RawArticle raw = read(record);
        Outcome outcome = pipeline.enrich(raw.getFeed(), raw.getItem());
        return new Enriched(
                write(record, enriched(raw, outcome)),
                learning.lesson(
                        record.partition(),
                        record.offset(),
                        raw,
                        outcome.findings().text()));
    }

    /** What is found in an article, with all that it brought. */
    public EnrichedArticle enrich(RawArticle raw) throws InterruptedException {
        return enriched(raw, pipeline.enrich(raw.getFeed(), raw.getItem()));
    }

    private EnrichedArticle enriched(RawArticle raw, Outcome outcome) {
        var enriched = EnrichedArticle.newBuilder()
                .setArticleId(raw.getArticleId())
                .setFeed(raw.getFeed())
                .setRevision(raw.getRevision())
                .setStatus(raw.getStatus())
                .setReceivedAt(raw.getReceivedAt())
                .setItem(raw.getItem())
                .setEnrichment(outcome.enrichment())
                .setEnrichedAt(clock.instant());
        raw.getGuid().ifPresent(enriched::setGuid);
        return enriched.build();
    }

    /**
     * The record of {@code articles.enriched} for an article that came in a record of {@code articles.raw}.
     *
     * @throws BadArticle if it cannot be written or has too many bytes
     */
    public ProducerRecord<String, byte[]> write(ConsumerRecord<String, byte[]> record, EnrichedArticle article) {
        byte[] bytes = encode(record, article);
        if (bytes.length > mostBytes) {
            throw new BadArticle(
                    record, "enriched it has %d bytes, at most %d can be written".formatted(bytes.length, mostBytes));
        }
        var out = new ProducerRecord<>(Topics.ARTICLES_ENRICHED, article.getArticleId(), bytes);
        for (String name : TRACE) {
            var header = record.headers().lastHeader(name);
            if (header != null) {
                out.headers().add(header);
            }
        }
        return out;
    }

    /**
     * The article in a record.
     *
     * @throws BadArticle if the record's bytes are none
     */
    public RawArticle read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new BadArticle(record, "expected a RawArticle, found no value");
        }
        Object value;
        try {
            value = deserializer.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            if (isOutside(e)) {
                throw e;
            }
            throw new BadArticle(
                    record, "expected a RawArticle in Avro, found bytes that cannot be read: " + e.getMessage(), e);
        }
        if (value instanceof RawArticle raw) {
            return raw;
        }
        throw new BadArticle(
                record, "expected a RawArticle, found a " + value.getClass().getName());
    }

    private byte[] encode(ConsumerRecord<String, byte[]> record, EnrichedArticle article) {
        try {
            return serializer.serialize(Topics.ARTICLES_ENRICHED, article);
        } catch (SerializationException e) {
            if (isOutside(e)) {
                throw e;
            }
            throw new BadArticle(record, "enriched it cannot be written: " + e.getMessage(), e);
        }
    }

    /** Confluent's serde reports a registry that cannot be reached as a serialization error too. */
    private static boolean isOutside(SerializationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getClass().getPackageName().startsWith("java.net")) {
                return true;
            }
        }
        return false;
    }
}
