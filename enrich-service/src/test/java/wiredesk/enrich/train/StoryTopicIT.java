package wiredesk.enrich.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.stack.BackingStack.Part.KAFKA;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.enrich.stream.ArticleStream;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.Language;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Summary;
import wiredesk.schemas.Topic;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

/** Training from a topic of a real broker; each test has a topic of its own. */
@WithBackingStack({KAFKA, REGISTRY})
class StoryTopicIT {

    private static final String SPORT = "medtop:15000000";
    private static final String NATURE = "medtop:06000000";

    private final String topic = "articles.enriched." + UUID.randomUUID();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private BackingStack stack;

    @SuppressWarnings("NullAway.Init")
    private ArticleStream articles;

    @SuppressWarnings("NullAway.Init")
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void open(BackingStack backing) throws Exception {
        stack = backing;
        articles = new ArticleStream(stack);
        Map<String, Object> kafka = Map.of("bootstrap.servers", stack.bootstrapServers(), "transactional.id", topic);
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(2), Optional.empty())))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    @AfterEach
    void close() {
        producer.close();
        articles.close();
    }

    @Test
    void theLastUsableRevisionsOfWhatFeedsHaveCodedTeachAndNothingElse() {
        producer.beginTransaction();
        for (int i = 0; i < 10; i++) {
            send(story(
                    "quoits-" + i, SPORT, "The wardsman threw the hurlstone %d yards past the plinth.".formatted(i)));
            send(story(
                    "dunes-" + i, NATURE, "The kelpwright read the tidemeter %d times by the saltpan.".formatted(i)));
        }
        send(story("recoded", SPORT, "The wardsman left the plinth."));
        send(story("recoded", NATURE, "The wardsman left the plinth for the saltpan."));
        send(story("killed", SPORT, "The wardsman fell off the plinth."));
        send(EnrichedArticle.newBuilder(story("killed", SPORT, "The wardsman fell off the plinth."))
                .setStatus(EditorialStatus.CANCELED)
                .build());
        send(story("forgotten", SPORT, "The hurlstone was lost."));
        var _ = producer.send(new ProducerRecord<>(topic, "forgotten", null));
        send(uncoded(story("uncoded", SPORT, "The hurlstone was found.")));
        var _ = producer.send(new ProducerRecord<>(topic, "bytes", "this is no article".getBytes(UTF_8)));
        producer.commitTransaction();
        producer.beginTransaction();
        send(story("rolled-back", SPORT, "The hurlstone was never thrown."));
        producer.flush();
        producer.abortTransaction();

        var lines = new ArrayList<String>();
        assertThat(train(lines)).as(err.toString(UTF_8)).isZero();

        JsonNode report = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(report.path("stories").asInt()).isEqualTo(21);
        assertThat(report.path("topics").valueStream())
                .extracting(row ->
                        row.path("code").asString() + " " + row.path("stories").asInt())
                .containsExactly(NATURE + " 11", SPORT + " 10");
        assertThat(folder.resolve("topics.model")).isNotEmptyFile();
    }

    @Test
    void aTopicWithoutCodedStoriesTeachesNothing() {
        producer.beginTransaction();
        send(uncoded(story("uncoded", SPORT, "The hurlstone was found.")));
        producer.commitTransaction();

        assertThat(train(new ArrayList<>())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).endsWith("wiredesk: no article in " + topic + " was coded by its feed\n");
    }

    @Test
    void aTopicThatIsNotThereIsNotMade() throws Exception {
        var lines = new ArrayList<String>();
        assertThat(TrainProgram.run(arguments("articles.nowhere"), lines::add, err(), Clock.systemUTC()))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("wiredesk: there is no topic articles.nowhere\n");
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains(topic).doesNotContain("articles.nowhere");
        }
    }

    private int train(List<String> lines) {
        return TrainProgram.run(arguments(topic), lines::add, err(), Clock.systemUTC());
    }

    private List<String> arguments(String from) {
        return List.of(
                "topics",
                "--from-topic",
                from,
                "--bootstrap",
                stack.bootstrapServers(),
                "--registry",
                stack.registryUrl(),
                "--out",
                folder.resolve("topics.model").toString());
    }

    private PrintStream err() {
        return new PrintStream(err, true, UTF_8);
    }

    private void send(EnrichedArticle article) {
        var _ = producer.send(new ProducerRecord<>(topic, article.getArticleId(), articles.encode(article)));
    }

    private static EnrichedArticle story(String id, String code, String text) {
        RawArticle raw = ArticleStream.article(id, 1, "News of the day", text);
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setFeed(raw.getFeed())
                .setRevision(raw.getRevision())
                .setStatus(raw.getStatus())
                .setReceivedAt(raw.getReceivedAt())
                .setEnrichedAt(Instant.parse("2026-03-01T12:00:01Z"))
                .setItem(raw.getItem())
                .setEnrichment(Enrichment.newBuilder()
                        .setLanguage(Language.newBuilder().setTag("en").build())
                        .setTopics(List.of(new Topic(code, "a topic", 1.0, "feed", List.of())))
                        .setSummary(new Summary(List.of(), "News of the day", "summary/2"))
                        .build())
                .build();
    }

    /** With the same topic, but found by an enricher. */
    private static EnrichedArticle uncoded(EnrichedArticle article) {
        Topic topic = Topic.newBuilder(article.getEnrichment().getTopics().getFirst())
                .setMethod("topic/2")
                .build();
        return EnrichedArticle.newBuilder(article)
                .setEnrichment(Enrichment.newBuilder(article.getEnrichment())
                        .setTopics(List.of(topic))
                        .build())
                .build();
    }
}
