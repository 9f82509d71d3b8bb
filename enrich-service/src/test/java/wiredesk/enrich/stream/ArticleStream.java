package wiredesk.enrich.stream;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ISOLATION_LEVEL_CONFIG;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Revision;
import wiredesk.schemas.Topics;
import wiredesk.schemas.deploy.ContractDeployment;
import wiredesk.schemas.serde.AvroDeserializer;
import wiredesk.schemas.serde.AvroSerializer;
import wiredesk.stack.BackingStack;

/** The two ends of the stream, as a test sees them: writes raw articles, reads what has been committed of the rest. */
public final class ArticleStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BackingStack stack;
    private final AvroSerializer serializer = new AvroSerializer();
    private final AvroDeserializer deserializer = new AvroDeserializer();
    private final KafkaProducer<String, byte[]> producer;

    public ArticleStream(BackingStack stack) {
        this.stack = stack;
        Map<String, Object> kafka = Map.of(BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
        Map<String, Object> registry = Map.of("schema.registry.url", stack.registryUrl());
        ContractDeployment.deploy(kafka, registry, 2, 1);
        serializer.configure(Map.of("schema.registry.url", stack.registryUrl(), "auto.register.schemas", false), false);
        deserializer.configure(Map.of("schema.registry.url", stack.registryUrl(), "specific.avro.reader", true), false);
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    /** A new prefix for article ids, so that each test tells its own from the others'. */
    public static String newPrefix() {
        return "urn:test:" + UUID.randomUUID() + ":";
    }

    public static RawArticle article(String id, long version, String headline, String body) {
        var now = Instant.parse("2026-03-01T12:00:00Z");
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setGuid(id)
                .setFeed("northwire")
                .setRevision(Revision.newBuilder()
                        .setVersion(version)
                        .setVersionCreated(now)
                        .setDigest("0".repeat(64))
                        .build())
                .setStatus(EditorialStatus.USABLE)
                .setReceivedAt(now)
                .setDeliveryId("delivery")
                .setFormat("text")
                .setItem(NewsItem.newBuilder()
                        .setHeadline(headline)
                        .setBodyText(body)
                        .build())
                .build();
    }

    public void write(RawArticle article) {
        write(new ProducerRecord<>(Topics.ARTICLES_RAW, article.getArticleId(), encode(article)));
    }

    void write(RawArticle article, String header, byte[] content) {
        var record = new ProducerRecord<>(Topics.ARTICLES_RAW, article.getArticleId(), encode(article));
        record.headers().add(header, content);
        write(record);
    }

    /** Writes what the service would have found at another time. */
    public void write(EnrichedArticle article) {
        write(new ProducerRecord<>(Topics.ARTICLES_ENRICHED, article.getArticleId(), encode(article)));
    }

    /** As it stands in {@code articles.enriched}. */
    public byte[] encode(EnrichedArticle article) {
        return Objects.requireNonNull(serializer.serialize(Topics.ARTICLES_ENRICHED, article));
    }

    void writeBytes(String key, byte[] value) {
        write(new ProducerRecord<>(Topics.ARTICLES_RAW, key, value));
    }

    void writeNothing(String key) {
        write(new ProducerRecord<>(Topics.ARTICLES_RAW, key, null));
    }

    private byte[] encode(RawArticle article) {
        return Objects.requireNonNull(serializer.serialize(Topics.ARTICLES_RAW, article));
    }

    private void write(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new AssertionError("The test's own record could not be written", e);
        }
    }

    public EnrichedArticle decode(ConsumerRecord<String, byte[]> record) {
        return (EnrichedArticle) Objects.requireNonNull(deserializer.deserialize(record.topic(), record.value()));
    }

    /** Reads a topic's committed records of these articles until there are {@code count}, and then a little longer for any too many. */
    public List<ConsumerRecord<String, byte[]>> committed(String topic, String prefix, int count) {
        return committed(topic, prefix, count, 3);
    }

    /** Waits until a topic has {@code count} committed records of these articles, and no longer. */
    void awaitCommitted(String topic, String prefix, int count) {
        committed(topic, prefix, count, 0);
    }

    private List<ConsumerRecord<String, byte[]>> committed(String topic, String prefix, int count, int more) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        Predicate<ConsumerRecord<String, byte[]>> own =
                record -> record.key() != null && record.key().startsWith(prefix);
        Map<String, Object> config = Map.of(
                BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                ISOLATION_LEVEL_CONFIG,
                "read_committed",
                AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = Instant.now().plus(PATIENCE);
            while (found.size() < count && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (own.test(record)) {
                        found.add(record);
                    }
                });
            }
            for (int i = 0; i < more; i++) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (own.test(record)) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
        deserializer.close();
    }
}
