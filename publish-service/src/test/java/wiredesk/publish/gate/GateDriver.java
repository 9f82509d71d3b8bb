package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static wiredesk.publish.gate.GateDriver.NOW;
import static wiredesk.publish.gate.GateDriver.bytes;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import wiredesk.publish.Stories.Story;
import wiredesk.publish.gate.rules.ArticleState;
import wiredesk.publish.wire.RecordReader;
import wiredesk.publish.wire.RecordWriter;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topics;

/**
 * The topology on Kafka's own test driver, with Avro's single-object encoding in place of the registry's wire format. Anew for
 * each test.
 */
final class GateDriver implements BeforeEachCallback, AfterEachCallback {

    static {
        ContractTrust.establish();
    }

    static final Instant NOW = Instant.parse("2026-03-01T12:10:00Z");
    static final Instant EMBARGO = NOW.plusSeconds(1);

    private final Path directory =
            Path.of("target", "gate-driver", UUID.randomUUID().toString());
    private final Refusals refusals = new Refusals();
    private final List<RuntimeException> registryTroubles = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private TopologyTestDriver driver;

    @Override
    public void beforeEach(ExtensionContext context) {
        driver = start(NOW);
    }

    /** Its files go with it. */
    @Override
    public void afterEach(ExtensionContext context) {
        driver.close();
    }

    /** What the registry says to the next readers, one after the other. */
    List<RuntimeException> registryTroubles() {
        return registryTroubles;
    }

    void advance(Duration duration) {
        driver.advanceWallClockTime(duration);
    }

    void send(Story story) {
        send(story.enriched());
    }

    void send(EnrichedArticle article) {
        in().pipeInput(new TestRecord<>(article.getArticleId().getBytes(UTF_8), bytes(article)));
    }

    TestInputTopic<byte[], byte[]> in() {
        return driver.createInputTopic(Topics.ARTICLES_ENRICHED, new ByteArraySerializer(), new ByteArraySerializer());
    }

    List<PublishedArticle> published() {
        return out(Topics.ARTICLES_PUBLISHED).readRecordsToList().stream()
                .map(record -> decode(PublishedArticle.getDecoder(), record.getValue()))
                .toList();
    }

    List<TestRecord<byte[], byte[]>> dead() {
        return out(Topics.ARTICLES_ENRICHED_DEAD).readRecordsToList();
    }

    private TestOutputTopic<byte[], byte[]> out(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    List<EmbargoKey> held() {
        return this.<EmbargoKey, HeldRecord>all(GateTopology.EMBARGOES).stream()
                .map(entry -> entry.key)
                .toList();
    }

    ArticleState known(String id) {
        return driver.<String, ArticleState>getKeyValueStore(GateTopology.ARTICLES)
                .get(id);
    }

    void holdInstead(EmbargoKey key, HeldRecord held) {
        driver.<EmbargoKey, HeldRecord>getKeyValueStore(GateTopology.EMBARGOES).put(key, held);
    }

    /** As the handler hears it of Kafka Streams, in a transaction before. */
    void refuses(ProducerRecord<byte[], byte[]> record) {
        var handler = new RefusalHandler();
        handler.configure(Map.of(RefusalHandler.REFUSALS, refusals));
        handler.handleError(
                new DefaultErrorHandlerContext(null, "", 0, 0, record.headers(), "", new TaskId(0, 0), 0L, null, null),
                record,
                new RecordTooLargeException("more than the limit"));
    }

    /** The same article, enriched an hour later with other results. */
    static EnrichedArticle replayed(EnrichedArticle article) {
        return EnrichedArticle.newBuilder(article)
                .setEnrichedAt(article.getEnrichedAt().plusSeconds(3600))
                .setEnrichment(Enrichment.newBuilder(article.getEnrichment())
                        .setTopics(List.of())
                        .build())
                .setReplay(true)
                .build();
    }

    /** Another driver whose stores hold what the changelogs would bring. */
    void handOver(Instant now) {
        List<KeyValue<String, ArticleState>> articles = all(GateTopology.ARTICLES);
        List<KeyValue<EmbargoKey, HeldRecord>> embargoes = all(GateTopology.EMBARGOES);
        driver.close();
        driver = start(now);
        driver.<String, ArticleState>getKeyValueStore(GateTopology.ARTICLES).putAll(articles);
        driver.<EmbargoKey, HeldRecord>getKeyValueStore(GateTopology.EMBARGOES).putAll(embargoes);
    }

    private <K, V> List<KeyValue<K, V>> all(String store) {
        var all = new ArrayList<KeyValue<K, V>>();
        try (var entries = driver.<K, V>getKeyValueStore(store).all()) {
            entries.forEachRemaining(all::add);
        }
        return all;
    }

    static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.getHeaders().lastHeader(name).value(), UTF_8);
    }

    static byte[] bytes(EnrichedArticle article) {
        try {
            var buffer = article.toByteBuffer();
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T decode(BinaryMessageDecoder<T> decoder, byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("no article", e);
        }
    }

    private TopologyTestDriver start(Instant now) {
        Deserializer<EnrichedArticle> deserializer = (topic, bytes) -> {
            if (!registryTroubles.isEmpty()) {
                throw registryTroubles.removeFirst();
            }
            return decode(EnrichedArticle.getDecoder(), bytes);
        };
        Serializer<Object> serializer = (topic, value) -> {
            try {
                return PublishedArticle.getEncoder()
                        .encode((PublishedArticle) value)
                        .array();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "gate-test");
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        var metrics = new GateMetrics(new SimpleMeterRegistry());
        var exits = new GateExits(new RecordWriter(serializer), refusals, metrics, "gate-test", () -> false);
        var topology = GateTopology.build(() -> new GateProcessor(
                new RecordReader<>(EnrichedArticle.class, deserializer),
                exits,
                metrics,
                Duration.ofMillis(1),
                () -> false));
        return new TopologyTestDriver(topology, config, now);
    }
}
