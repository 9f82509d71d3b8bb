package wiredesk.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.stack.BackingStack.Part.KAFKA;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.enrich.summary.model.FakeEndpoint;
import wiredesk.enrich.tag.topic.MadeUpStories;
import wiredesk.enrich.tag.topic.MediaTopics;
import wiredesk.enrich.tag.topic.TopicModelFile;
import wiredesk.enrich.tag.topic.TopicTraining;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Revision;
import wiredesk.schemas.Summary;
import wiredesk.schemas.Topics;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

@WithBackingStack({KAFKA, REGISTRY})
class RawArticleListenerIT {

    private static final String BODY = """
            The foreign ministers of Norland and Sweden met in Stockholm on Monday to sign a treaty on fishing rights in the Baltic Sea.

            "Both countries have waited for this day," Swedish Foreign Minister Karin Exempel told reporters after the ceremony.""";

    private static final FakeEndpoint MODEL = new FakeEndpoint();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static ArticleStream articles;
    private static RunningService service;

    @BeforeAll
    static void start(BackingStack stack) throws IOException {
        articles = new ArticleStream(stack);
        service = RunningService.start(
                stack.bootstrapServers(),
                stack.registryUrl(),
                "--wiredesk.enrich.summary.model.url=" + MODEL.url(),
                "--wiredesk.enrich.summary.model.name=small-news",
                "--wiredesk.enrich.summary.model.api-key-file="
                        + Files.writeString(folder.resolve("key"), "sk-for-tests"),
                "--wiredesk.enrich.summary.model.timeout=15s",
                "--wiredesk.enrich.summary.model.feeds=shorewire",
                "--wiredesk.enrich.topic.model=" + folder.resolve("topics.model"));
    }

    @AfterAll
    static void stop() {
        service.close();
        articles.close();
        MODEL.close();
    }

    @Test
    void aRawArticleComesOutEnrichedOnceWithEverythingItBrought() {
        String id = ArticleStream.newPrefix() + "treaty";
        var raw = ArticleStream.article(id, 3, "Ministers sign treaty on fishing rights", BODY);

        articles.write(raw);

        var records = articles.committed(Topics.ARTICLES_ENRICHED, id, 1);
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().key()).isEqualTo(id);
        var enriched = articles.decode(records.getFirst());
        assertThat(enriched)
                .returns(id, EnrichedArticle::getArticleId)
                .returns(raw.getGuid(), EnrichedArticle::getGuid)
                .returns("northwire", EnrichedArticle::getFeed)
                .returns(raw.getRevision(), EnrichedArticle::getRevision)
                .returns(raw.getStatus(), EnrichedArticle::getStatus)
                .returns(raw.getReceivedAt(), EnrichedArticle::getReceivedAt)
                .returns(raw.getItem(), EnrichedArticle::getItem);
        assertThat(enriched.getEnrichment().getLanguage().getTag()).isEqualTo("en");
        assertThat(enriched.getEnrichment().getDegraded()).isEmpty();
        assertThat(enriched.getEnrichment().getEntities())
                .extracting("name")
                .contains("Sweden", "Stockholm", "Karin Exempel");
        assertThat(enriched.getEnrichment().getSummary().getSentences()).hasSize(2);
    }

    @Test
    void revisionsOfAnArticleComeOutInTheOrderTheyCameIn() {
        String id = ArticleStream.newPrefix() + "running";
        IntStream.rangeClosed(1, 60)
                .forEach(version -> articles.write(
                        ArticleStream.article(id, version, "Update " + version, BODY.repeat(1 + version % 7))));

        assertThat(articles.committed(Topics.ARTICLES_ENRICHED, id, 60))
                .extracting(record -> articles.decode(record).getRevision())
                .extracting(Revision::getVersion)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList());
    }

    @Test
    void aBadRecordBetweenGoodOnesGoesToTheDeadLettersAndTheGoodOnesComeThroughInOrder() {
        String prefix = ArticleStream.newPrefix();
        String id = prefix + "good";
        byte[] bad = "this is no Avro".getBytes(UTF_8);
        articles.write(ArticleStream.article(id, 1, "First", BODY));
        articles.writeBytes(id, bad);
        articles.write(ArticleStream.article(id, 2, "Second", BODY));
        articles.writeNothing(id);
        articles.write(ArticleStream.article(id, 3, "Third", BODY));

        assertThat(articles.committed(Topics.ARTICLES_ENRICHED, prefix, 3))
                .extracting(record -> articles.decode(record).getItem().getHeadline())
                .containsExactly("First", "Second", "Third");
        var dead = articles.committed(Topics.ARTICLES_RAW + "-dlt", prefix, 2);
        assertThat(dead).hasSize(2);
        assertThat(dead.getFirst().value()).isEqualTo(bad);
        assertThat(dead.getLast().value()).isNull();
        assertThat(dead).allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(id);
            assertThat(header(record, "kafka_dlt-original-topic")).isEqualTo(Topics.ARTICLES_RAW);
            assertThat(header(record, "kafka_dlt-exception-message"))
                    .contains("expected a RawArticle")
                    .contains(id);
        });
    }

    @Test
    void aModelWritesTheSummariesOfTheFeedItIsFor() throws Exception {
        MODEL.tells(
                "Norland and Sweden sign Baltic fishing treaty",
                "Norland and Sweden have signed a treaty on fishing rights in the Baltic Sea.");
        String prefix = ArticleStream.newPrefix();
        var raw = ArticleStream.article(prefix + "shore", 1, "Ministers sign treaty", BODY);
        articles.write(RawArticle.newBuilder(raw).setFeed("shorewire").build());
        articles.write(ArticleStream.article(prefix + "north", 1, "Ministers sign treaty", BODY));

        assertThat(articles.committed(Topics.ARTICLES_ENRICHED, prefix + "shore", 1))
                .extracting(record -> articles.decode(record).getEnrichment().getSummary())
                .containsExactly(Summary.newBuilder()
                        .setSentences(
                                List.of("Norland and Sweden have signed a treaty on fishing rights in the Baltic Sea."))
                        .setLine("Norland and Sweden sign Baltic fishing treaty")
                        .setMethod("summary-model/1 small-news")
                        .build());
        assertThat(articles.committed(Topics.ARTICLES_ENRICHED, prefix + "north", 1))
                .extracting(record ->
                        articles.decode(record).getEnrichment().getSummary().getMethod())
                .containsExactly("summary/2");
        assertThat(MODEL.keys()).containsOnly("Bearer sk-for-tests");
        assertThat(get("/actuator/prometheus"))
                .contains(
                        "wiredesk_enrich_summary_model_articles_total{application=\"enrich-service\",outcome=\"told\"} 1.0")
                .contains("wiredesk_enrich_summary_model_breaker{application=\"enrich-service\",state=\"closed\"} 1.0")
                .contains("wiredesk_enrich_summary_model_requests_left");
    }

    @Test
    void aTraceGoesOnWithTheArticle() {
        String id = ArticleStream.newPrefix() + "traced";
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8);
        articles.write(ArticleStream.article(id, 1, "Traced", BODY), "traceparent", trace);

        assertThat(articles.committed(Topics.ARTICLES_ENRICHED, id, 1))
                .extracting(record -> record.headers().lastHeader("traceparent").value())
                .containsExactly(trace);
    }

    @Test
    void healthAndMetricsTellOfTheStream() throws Exception {
        String id = ArticleStream.newPrefix() + "counted";
        articles.write(ArticleStream.article(id, 1, "Counted", BODY));
        articles.committed(Topics.ARTICLES_ENRICHED, id, 1);

        assertThat(get("/actuator/health/readiness"))
                .contains("\"status\":\"UP\"")
                .contains("\"kafka\"")
                .contains("\"schemaRegistry\"");
        assertThat(get("/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/prometheus"))
                .contains("wiredesk_enrich_articles_total")
                .contains("wiredesk_enrich_dead_letters_total")
                .contains("wiredesk_enrich_batch_size_count")
                .contains(
                        "wiredesk_enrich_enricher_seconds_count{application=\"enrich-service\",enricher=\"keyphrase/");
    }

    @Test
    void aClassifierIsSwappedWhileTheStreamRunsAndABadOneIsRefused() throws Exception {
        Path file = folder.resolve("topics.model");
        assertThat(topicModel(get("/actuator/topicmodel")).path("loaded").asBoolean())
                .isFalse();
        var trained = new TopicTraining(MediaTopics.CURRENT, 5, how -> {})
                .train(MadeUpStories.stories(20), Instant.parse("2026-03-01T06:00:00Z"))
                .model();
        TopicModelFile.write(trained, file);

        var swapped = post("/actuator/topicmodel");

        assertThat(swapped.statusCode()).isEqualTo(200);
        assertThat(topicModel(swapped.body()).path("digest").asString())
                .isEqualTo(trained.header().digest());
        assertThat(get("/actuator/topicmodel")).isEqualTo(swapped.body());
        String id = ArticleStream.newPrefix() + "quoits";
        articles.write(ArticleStream.article(
                id,
                1,
                "A hurlstone for the town",
                "The hurlstone of the plan gave the plinth a letter before the morning. ".repeat(3)));
        assertThat(articles.committed(Topics.ARTICLES_ENRICHED, id, 1).stream()
                        .flatMap(record -> articles.decode(record).getEnrichment().getTopics().stream()))
                .anySatisfy(topic -> {
                    assertThat(topic.getCode()).isEqualTo("medtop:15000000");
                    assertThat(topic.getMethod()).isEqualTo("classifier/" + trained.shortDigest());
                });

        Files.writeString(file, "Ministers met on Monday.");
        var refused = post("/actuator/topicmodel");

        assertThat(refused.statusCode()).isEqualTo(409);
        JsonNode why = JsonMapper.shared().readTree(refused.body());
        assertThat(why.path("error").asString())
                .isEqualTo("The topic model " + file
                        + " cannot be used: it does not begin with the header of a topic model");
        assertThat(why.path("stays").toString()).isEqualTo(swapped.body());
        assertThat(get("/actuator/topicmodel")).isEqualTo(swapped.body());

        Files.delete(file);
        var away = post("/actuator/topicmodel");
        assertThat(topicModel(away.body()).path("loaded").asBoolean()).isFalse();
    }

    private static JsonNode topicModel(String answer) {
        return JsonMapper.shared().readTree(answer).path("model");
    }

    private static String get(String path) throws Exception {
        return send(request(path)).body();
    }

    private static HttpResponse<String> post(String path) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
