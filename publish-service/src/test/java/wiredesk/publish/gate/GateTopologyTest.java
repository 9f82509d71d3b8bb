package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.support.KafkaHeaders;
import wiredesk.publish.Stories;
import wiredesk.publish.Stories.Story;
import wiredesk.publish.gate.rules.ArticleState;
import wiredesk.publish.wire.RecordReader;
import wiredesk.publish.wire.RecordWriter;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topics;

/** The topology on Kafka's own test driver, with Avro's single-object encoding in place of the registry's wire format. */
class GateTopologyTest {

    static {
        ContractTrust.establish();
    }

    private static final Instant NOW = Instant.parse("2026-03-01T12:10:00Z");
    private static final Instant EMBARGO = NOW.plusSeconds(1);

    @TempDir
    Path directory;

    private final List<RuntimeException> registryTroubles = new ArrayList<>();
    private TopologyTestDriver driver;

    @BeforeEach
    void open() {
        driver = start(NOW);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aUsableArticleIsPublishedWithAllItSays() {
        Story story = Stories.story("urn:a");
        send(story);

        PublishedArticle published = published().getFirst();
        assertThat(published.getState()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(published.getRevision()).isEqualTo(story.enriched().getRevision());
        assertThat(published.getItem()).contains(story.enriched().getItem());
        assertThat(published.getEnrichment()).contains(story.enriched().getEnrichment());
        assertThat(published.getPublishedAt()).isEqualTo(NOW);
        assertThat(published.getFirstPublishedAt()).contains(NOW);
        assertThat(published.getNote()).isEmpty();
    }

    @Test
    void aKilledArticleIsWithdrawnWithTheProvidersNoteAndWithoutText() {
        send(Stories.story("urn:a").version(2));
        send(Stories.story("urn:a").version(1).killed());

        PublishedArticle withdrawn = published().getLast();
        assertThat(withdrawn.getState()).isEqualTo(PublicationState.WITHDRAWN);
        assertThat(withdrawn.getStatus()).isEqualTo(EditorialStatus.CANCELED);
        assertThat(withdrawn.getRevision().getVersion()).as("the newest known").isEqualTo(2);
        assertThat(withdrawn.getNote()).contains("Photos follow.");
        assertThat(withdrawn.getItem()).isEmpty();
        assertThat(withdrawn.getEnrichment()).isEmpty();
        assertThat(withdrawn.getFirstPublishedAt()).contains(NOW);
    }

    @Test
    void theSameAgainIsNotPublishedAgain() {
        send(Stories.story("urn:a"));
        send(Stories.story("urn:a"));
        assertThat(published()).hasSize(1);
    }

    @Test
    void aReplayBringsOtherTagsAndTheArticleStaysPublishedWhenItWas() {
        EnrichedArticle article = Stories.story("urn:a").enriched();
        send(article);
        driver.advanceWallClockTime(Duration.ofHours(1));
        send(replayed(article));
        send(replayed(article));

        PublishedArticle refreshed = published().get(1);
        assertThat(refreshed.getEnrichment()).contains(replayed(article).getEnrichment());
        assertThat(refreshed.getEnrichedAt()).isEqualTo(replayed(article).getEnrichedAt());
        assertThat(refreshed.getPublishedAt()).isEqualTo(NOW);
        assertThat(published()).isEmpty();
    }

    @Test
    void aReplayOfAHeldArticleIsWhatIsReleased() {
        EnrichedArticle article = Stories.story("urn:a").embargoed(EMBARGO).enriched();
        send(article);
        send(replayed(article));
        assertThat(published()).isEmpty();

        driver.advanceWallClockTime(Duration.ofSeconds(2));
        assertThat(published())
                .singleElement()
                .satisfies(released -> assertThat(released.getEnrichment())
                        .contains(replayed(article).getEnrichment()));
    }

    private static EnrichedArticle replayed(EnrichedArticle article) {
        return EnrichedArticle.newBuilder(article)
                .setEnrichedAt(article.getEnrichedAt().plusSeconds(3600))
                .setEnrichment(Enrichment.newBuilder(article.getEnrichment())
                        .setTopics(List.of())
                        .build())
                .setReplay(true)
                .build();
    }

    @Test
    void anEmbargoedArticleIsReleasedAtItsMillisecond() {
        send(Stories.story("urn:a").embargoed(EMBARGO));
        assertThat(published()).isEmpty();

        driver.advanceWallClockTime(Duration.between(NOW, EMBARGO).minusMillis(1));
        assertThat(published()).isEmpty();

        driver.advanceWallClockTime(Duration.ofMillis(1));
        assertThat(published())
                .singleElement()
                .satisfies(article -> assertThat(article.getPublishedAt()).isEqualTo(EMBARGO));
        assertThat(held()).isEmpty();
    }

    @Test
    void manyEmbargoesThatEndTogetherAreAllReleased() {
        for (int i = 0; i < 1_200; i++) {
            send(Stories.story("urn:" + i).embargoed(EMBARGO));
        }
        for (int tick = 0; tick < 3; tick++) {
            driver.advanceWallClockTime(Duration.ofSeconds(1));
        }
        assertThat(published()).hasSize(1_200);
        assertThat(held()).isEmpty();
    }

    @Test
    void embargoesAreReleasedInTheOrderOfTheirTimes() {
        send(Stories.story("urn:late").embargoed(EMBARGO.plusSeconds(2)));
        send(Stories.story("urn:early").embargoed(EMBARGO));
        driver.advanceWallClockTime(Duration.ofSeconds(4));
        assertThat(published()).extracting(PublishedArticle::getArticleId).containsExactly("urn:early", "urn:late");
    }

    @Test
    void aHeldArticleIsReplacedByItsNewerRevision() {
        send(Stories.story("urn:a").embargoed(EMBARGO));
        send(Stories.story("urn:a").version(2).embargoed(EMBARGO.plusSeconds(1)));
        assertThat(held()).containsExactly(new EmbargoKey(EMBARGO.plusSeconds(1), "urn:a"));

        driver.advanceWallClockTime(Duration.ofMillis(1_500));
        assertThat(published()).isEmpty();
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        assertThat(published())
                .singleElement()
                .satisfies(article ->
                        assertThat(article.getRevision().getVersion()).isEqualTo(2));
    }

    @Test
    void aHeldArticleThatIsKilledIsNeverReleased() {
        send(Stories.story("urn:a").version(2).embargoed(EMBARGO));
        send(Stories.story("urn:a").version(1).killed());
        driver.advanceWallClockTime(Duration.ofSeconds(5));

        assertThat(published()).extracting(PublishedArticle::getState).containsExactly(PublicationState.WITHDRAWN);
        assertThat(held()).isEmpty();
    }

    @Test
    void whatIsHeldAndKnownGoesWithThePartitionToAnotherInstance() {
        send(Stories.story("urn:held").embargoed(EMBARGO));
        send(Stories.story("urn:known").version(3));
        assertThat(published()).hasSize(1);

        handOver(EMBARGO.plusSeconds(5));
        send(Stories.story("urn:known").version(2));
        driver.advanceWallClockTime(Duration.ofMillis(1));

        assertThat(published()).extracting(PublishedArticle::getArticleId).containsExactly("urn:held");
    }

    @Test
    void bytesThatAreNoArticleGoToTheDeadLettersAndTheNextArticleIsPublished() {
        in().pipeInput(new TestRecord<>("urn:bad".getBytes(UTF_8), "no article".getBytes(UTF_8)));
        send(Stories.story("urn:good"));

        TestRecord<byte[], byte[]> dead = dead().getFirst();
        assertThat(new String(dead.getKey(), UTF_8)).isEqualTo("urn:bad");
        assertThat(new String(dead.getValue(), UTF_8)).isEqualTo("no article");
        assertThat(header(dead, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(Topics.ARTICLES_ENRICHED);
        assertThat(header(dead, KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .startsWith("Expected a record of type EnrichedArticle, found 10 bytes that are none");
        assertThat(published()).extracting(PublishedArticle::getArticleId).containsExactly("urn:good");
    }

    @Test
    void anArticleUnderAnotherKeyGoesToTheDeadLettersForItsHistoryIsInAnotherPartition() {
        in().pipeInput(new TestRecord<>(
                "urn:b".getBytes(UTF_8), bytes(Stories.story("urn:a").enriched())));
        assertThat(header(dead().getFirst(), KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .isEqualTo("Expected the article id as key, found the key urn:b with the article urn:a");
        assertThat(published()).isEmpty();
    }

    @Test
    void aRegistryThatIsAwayIsAskedAgainAndNothingGoesToTheDeadLetters() {
        registryTroubles.add(new TimeoutException("away"));
        registryTroubles.add(new TimeoutException("still away"));
        send(Stories.story("urn:a"));

        assertThat(published()).hasSize(1);
        assertThat(dead()).isEmpty();
        assertThat(registryTroubles).isEmpty();
    }

    private void send(Story story) {
        send(story.enriched());
    }

    private void send(EnrichedArticle article) {
        in().pipeInput(new TestRecord<>(article.getArticleId().getBytes(UTF_8), bytes(article)));
    }

    private TestInputTopic<byte[], byte[]> in() {
        return driver.createInputTopic(Topics.ARTICLES_ENRICHED, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private List<PublishedArticle> published() {
        return out(Topics.ARTICLES_PUBLISHED).readRecordsToList().stream()
                .map(record -> decode(PublishedArticle.getDecoder(), record.getValue()))
                .toList();
    }

    private List<TestRecord<byte[], byte[]>> dead() {
        return out(Topics.ARTICLES_ENRICHED_DEAD).readRecordsToList();
    }

    private TestOutputTopic<byte[], byte[]> out(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private List<EmbargoKey> held() {
        return this.<EmbargoKey, byte[]>all(GateTopology.EMBARGOES).stream()
                .map(entry -> entry.key)
                .toList();
    }

    /** Another driver whose stores hold what the changelogs would bring. */
    private void handOver(Instant now) {
        List<KeyValue<String, ArticleState>> articles = all(GateTopology.ARTICLES);
        List<KeyValue<EmbargoKey, byte[]>> embargoes = all(GateTopology.EMBARGOES);
        driver.close();
        driver = start(now);
        driver.<String, ArticleState>getKeyValueStore(GateTopology.ARTICLES).putAll(articles);
        driver.<EmbargoKey, byte[]>getKeyValueStore(GateTopology.EMBARGOES).putAll(embargoes);
    }

    private <K, V> List<KeyValue<K, V>> all(String store) {
        var all = new ArrayList<KeyValue<K, V>>();
        try (var entries = driver.<K, V>getKeyValueStore(store).all()) {
            entries.forEachRemaining(all::add);
        }
        return all;
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.getHeaders().lastHeader(name).value(), UTF_8);
    }

    private static byte[] bytes(EnrichedArticle article) {
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
        var topology = GateTopology.build(() -> new GateProcessor(
                new RecordReader<>(EnrichedArticle.class, deserializer),
                new RecordWriter(serializer),
                new GateMetrics(new SimpleMeterRegistry()),
                Duration.ofMillis(1),
                "gate-test",
                () -> false));
        return new TopologyTestDriver(topology, config, now);
    }
}
