package wiredesk.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.support.KafkaHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.Link;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Summary;
import wiredesk.schemas.Topics;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

/** A story's way from {@code articles.enriched} to topic, database, API and stream. */
@WithBackingStack
class PublishingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static House house;
    private static House.Service service;
    private static Desk desk;
    private static Tables tables;

    @BeforeAll
    static void open(BackingStack stack) {
        house = new House(stack);
        service = house.start("wiredesk.publish.store.summary-characters.postgres=140");
        desk = new Desk(service.port());
        tables = new Tables(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
    }

    @AfterAll
    static void close() {
        desk.close();
        service.close();
        house.close();
    }

    @Test
    void aStoryIsPublishedStoredListedAndHeard() {
        String id = Stories.newId();
        var listening = desk.listen("");

        house.send(Stories.story(id));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(listening.states(id)).containsExactly("PUBLISHED 1"));
        awaitStored(id);
        JsonNode card = listening.events(id).getFirst().article();
        JsonNode article = desk.articleJson(id);
        for (String field : card.propertyNames()) {
            if (!Set.of("keyPhrases", "entities", "topics").contains(field)) {
                assertThat(article.path(field)).as(field).isEqualTo(card.path(field));
            }
        }
        assertThat(card.path("keyPhrases").toString()).isEqualTo("[\"landing stage\"]");
        assertThat(card.path("entities").toString())
                .isEqualTo("[{\"name\":\"Konstanz\",\"kind\":\"PLACE\",\"code\":\"iso3166-2:DE-BW\"},"
                        + "{\"name\":\"Ida Roth\",\"kind\":\"PERSON\"}]");
        assertThat(article.path("bodyText").asString()).startsWith("The ferries between Konstanz");
        assertThat(article.path("keyPhrases")
                        .path(0)
                        .path("mentions")
                        .path(0)
                        .path("start")
                        .asInt())
                .isEqualTo(91);
        assertThat(article.path("dateline").path("place").asString()).isEqualTo("Konstanz");
        assertThat(article.path("revisions")).hasSize(1);
        assertThat(Instant.parse(article.path("publishedAt").asString())).isBefore(Instant.now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=en", "language=en-GB", "topic=medtop:20000148", "topic=medtop:03000000", "tag=ida%20ROTH",
                        "tag=storm",
                "tag=iso3166-2:DE-BW", "place=konstanz", "q=ferry", "q=harbour%20master", "q=%22landing%20stage%22",
                        "q=stopping",
                "q=storm%20-snow", "state=PUBLISHED", "since=2026-01-01T00:00:00Z"
            })
    void aStoryIsFoundBy(String query) {
        String id = Stories.newId();
        house.send(Stories.story(id));
        awaitStored(id);
        assertThat(desk.listed(query + "&limit=500")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=de",
                "language=e",
                "topic=medtop:1",
                "tag=Ida",
                "place=Meersburg",
                "q=avalanche",
                "q=storm%20-harbour",
                "state=WITHDRAWN",
                "until=2026-01-01T00:00:00Z",
                "feed=nobody"
            })
    void aStoryIsNotFoundBy(String query) {
        String id = Stories.newId();
        house.send(Stories.story(id));
        awaitStored(id);
        assertThat(desk.listed(query + "&limit=500")).doesNotContain(id);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        String place = "place" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            house.send(Stories.story(Stories.newId()).headline(place + " " + i));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.listed("q=" + place)).hasSize(5));

        JsonNode first = desk.json("/api/articles?limit=3&q=" + place);
        JsonNode second = desk.json("/api/articles?limit=3&q=" + place + "&cursor="
                + first.path("next").asString());
        assertThat(first.path("articles")).hasSize(3);
        assertThat(second.path("articles")).hasSize(2);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(desk.listed("q=" + place))
                .containsExactlyElementsOf(java.util.stream.Stream.of(first, second)
                        .flatMap(page -> page.path("articles").valueStream())
                        .map(article -> article.path("id").asString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a//b?x=1",
                "urn:rheinpress:2026/7;a=b",
                "tag:rheinpress.example,2026:%41+\\ü/../x",
                "https://example.org/ü#1"
            })
    void anArticleIsFoundByItsIdWhateverIsInIt(String name) {
        String id = name + UUID.randomUUID();
        house.send(Stories.story(id));
        awaitStored(id);
        assertThat(desk.articleJson(id).path("id").asString()).isEqualTo(id);
    }

    @Test
    void aStoryLeadsToTheOneItGoesOnFromAndBack() {
        String number = UUID.randomUUID().toString();
        String first = "urn:wiredesk:" + Stories.FEED + ":" + number;
        String second = Stories.newId();
        house.send(Stories.story(first).headline("Ferries stop"));
        house.send(linking(Stories.story(second).headline("Ferries run again").enriched(), number, "urn:elsewhere:1"));
        awaitStored(first);
        awaitStored(second);

        assertThat(desk.articleJson(second).path("links").toString())
                .isEqualTo("[{\"rel\":\"evolvedfrom\",\"target\":\"" + number + "\",\"articleId\":\"" + first
                        + "\"},{\"rel\":\"seealso\",\"target\":\"urn:elsewhere:1\"}]");
        assertThat(desk.articleJson(first).path("successors").toString())
                .isEqualTo("[{\"rel\":\"evolvedfrom\",\"articleId\":\"" + second
                        + "\",\"headline\":\"Ferries run again\"}]");
        assertThat(desk.articleJson(second).path("successors").toString()).isEqualTo("[]");

        house.send(Stories.story(second).version(2).killed());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                desk.articleJson(first).path("successors").toString())
                        .isEqualTo("[]"));
    }

    private static EnrichedArticle linking(EnrichedArticle article, String predecessor, String other) {
        return EnrichedArticle.newBuilder(article)
                .setItem(NewsItem.newBuilder(article.getItem())
                        .setLinks(List.of(new Link("evolvedfrom", predecessor, null), new Link("seealso", other, null)))
                        .build())
                .build();
    }

    @Test
    void aReplayChangesTagsInStoreAndApiAndNothingElse() {
        EnrichedArticle article = Stories.story(Stories.newId()).enriched();
        String id = article.getArticleId();
        house.send(article);
        awaitStored(id);
        JsonNode before = withoutStoringTimes(desk.articleJson(id));

        house.send(EnrichedArticle.newBuilder(article)
                .setEnrichedAt(article.getEnrichedAt().plusSeconds(60))
                .setEnrichment(Enrichment.newBuilder(article.getEnrichment())
                        .setKeyPhrases(List.of(new KeyPhrase("harbour master", 1.0, "keyphrase/2", List.of())))
                        .build())
                .setReplay(true)
                .build());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.articleJson(id)
                                .path("keyPhrases")
                                .path(0)
                                .path("text")
                                .asString())
                        .isEqualTo("harbour master"));
        JsonNode after = withoutStoringTimes(desk.articleJson(id));
        for (String field : before.propertyNames()) {
            if (!Set.of("keyPhrases", "enrichedAt").contains(field)) {
                assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
            }
        }
        assertThat(desk.listed("tag=harbour%20master&limit=500")).contains(id);
        assertThat(desk.listed("tag=landing%20stage&limit=500")).doesNotContain(id);
    }

    @Test
    void theStoreHasAsMuchOfASummaryAsItWantsAndTheTopicHasAll() {
        EnrichedArticle story = Stories.story(Stories.newId()).enriched();
        Summary summary = new Summary(
                List.of(
                        "The ferries between Konstanz and Meersburg stopped on Sunday.",
                        "A storm of the night had torn a landing stage loose, said harbour master Ida Roth.",
                        "Buses go round the lake."),
                "Ferries stop on Lake Constance after a storm",
                "summary/1");
        String id = story.getArticleId();
        house.send(EnrichedArticle.newBuilder(story)
                .setEnrichment(Enrichment.newBuilder(story.getEnrichment())
                        .setSummary(summary)
                        .build())
                .build());
        awaitStored(id);

        assertThat(desk.articleJson(id).path("summary").valueStream().map(JsonNode::asString))
                .containsExactly(summary.getSentences().getFirst());
        assertThat(house.published(id).getLast().getEnrichment().orElseThrow().getSummary())
                .isEqualTo(summary);
    }

    /** The store says when it wrote an article last, and a replay is written. */
    private static JsonNode withoutStoringTimes(JsonNode article) {
        ((ObjectNode) article).remove("storedAt");
        article.path("revisions").forEach(revision -> ((ObjectNode) revision).remove("storedAt"));
        return article;
    }

    @Test
    void aKillWithdrawsInTopicStoreApiAndStreamAndNoTextIsLeftInAny() {
        String id = Stories.newId();
        var listening = desk.listen("?language=en&topic=medtop:20000148");
        house.send(Stories.story(id).version(2));
        awaitStored(id);

        house.send(Stories.story(id).version(1).killed());

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(desk.articleJson(id).path("state").asString())
                                .isEqualTo("WITHDRAWN"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(listening.states(id)).containsExactly("PUBLISHED 2", "WITHDRAWN 2"));
        JsonNode article = desk.articleJson(id);
        assertThat(article.path("status").asString()).isEqualTo("CANCELED");
        assertThat(article.path("note").asString()).isEqualTo("Photos follow.");
        assertThat(article.path("revisions")).hasSize(2);
        assertThat(desk.article(id).body()).doesNotContain("Ferries", "Konstanz", "Weber", "landing");
        assertThat(listening.events(id).getLast().article().toString())
                .doesNotContain("Ferries", "Konstanz", "landing");
        assertThat(desk.listed("q=ferries&limit=500")).doesNotContain(id);
        assertThat(desk.listed("tag=Konstanz&limit=500")).doesNotContain(id);
        assertThat(tables.value("select count(*) from article_revision where article_id = ? and withdrawn", id))
                .as("kept, marked")
                .isEqualTo("1");
        assertThat(house.published(id)).hasSize(2);
    }

    @Test
    void aNewerUsableRevisionAfterAKillIsPublishedAgain() {
        String id = Stories.newId();
        house.send(Stories.story(id).version(1));
        house.send(Stories.story(id).version(2).killed());
        house.send(Stories.story(id).version(3).status(EditorialStatus.USABLE).headline("Ferries sail again"));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(desk.articleJson(id).path("headline").asString())
                                .isEqualTo("Ferries sail again"));
        assertThat(desk.articleJson(id)
                        .path("revisions")
                        .valueStream()
                        .map(r -> r.path("version").asLong() + " "
                                + r.path("state").asString() + " "
                                + r.path("headline").asString("-")))
                .containsExactly("3 PUBLISHED Ferries sail again", "2 WITHDRAWN -", "1 PUBLISHED -");
    }

    @Test
    void bytesThatAreNoArticleGoToTheDeadLettersAndStopNobody() {
        String bad = Stories.newId();
        String good = Stories.newId();
        house.send(bad, "no article".getBytes(UTF_8));
        house.sendTo(Topics.ARTICLES_PUBLISHED, bad, "no publication".getBytes(UTF_8));
        house.send(Stories.story(good));

        awaitStored(good);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(house.records(Topics.ARTICLES_ENRICHED_DEAD, bad))
                        .hasSize(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(house.records(Topics.publishedDead("postgres"), bad))
                        .hasSize(1));
        ConsumerRecord<byte[], byte[]> dead =
                house.records(Topics.ARTICLES_ENRICHED_DEAD, bad).getFirst();
        assertThat(new String(dead.value(), UTF_8)).isEqualTo("no article");
        assertThat(new String(
                        dead.headers()
                                .lastHeader(KafkaHeaders.DLT_EXCEPTION_MESSAGE)
                                .value(),
                        UTF_8))
                .contains("Expected a record of type EnrichedArticle");
    }

    @Test
    void anArticleThatPostgresCannotHoldGoesToItsDeadLettersAndTheOthersOfItsBatchAreStored() {
        String before = Stories.newId();
        String bad = Stories.newId();
        String after = Stories.newId();
        house.send(Stories.story(before));
        house.send(Stories.story(bad).headline("A NUL \0 in a headline"));
        house.send(Stories.story(after));

        awaitStored(before);
        awaitStored(after);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(house.records(Topics.publishedDead("postgres"), bad))
                        .hasSize(1));
        assertThat(desk.article(bad).statusCode()).isEqualTo(404);
    }

    @Test
    void aListenerWhoComesBackHearsWhatItMissed() {
        String first = Stories.newId();
        String second = Stories.newId();
        var before = desk.listen("");
        house.send(Stories.story(first));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(before.events(first)).hasSize(1));
        String lastId = before.events(first).getFirst().id();
        before.close();
        house.send(Stories.story(second));
        awaitStored(second);

        var again = desk.listen("", "Last-Event-ID", lastId);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(again.events(second)).hasSize(1));
        assertThat(again.events(first)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInAProblemDocument() {
        assertThat(desk.get("/api/nothing")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        });
        assertThat(desk.article("urn:nobody:1")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("urn:nobody:1");
        });
        for (String query : new String[] {"limit=0", "limit=x", "since=yesterday", "state=GONE", "cursor=x", "q=%00"}) {
            assertThat(desk.get("/api/articles?" + query)).as(query).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
            });
        }
    }

    @Test
    void anUnchangedArticleIsNotSentAgain() {
        String id = Stories.newId();
        house.send(Stories.story(id));
        awaitStored(id);
        String tag = desk.article(id).headers().firstValue("ETag").orElseThrow();

        var again = desk.get("/api/articles/" + Desk.encoded(id), "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void thePageMayRunItsOwnScriptsOnly() {
        assertThat(desk.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self';"));
    }

    @Test
    void operatorsSeeHealthHoldsAndMetrics() {
        String id = Stories.newId();
        Instant until = Instant.now().plusSeconds(3600).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        house.send(Stories.story(id).embargoed(until));
        var operator = new Desk(service.managementPort());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                operator.json("/actuator/holds").path("held").valueStream())
                        .anySatisfy(held -> {
                            assertThat(held.path("articleId").asString()).isEqualTo(id);
                            assertThat(held.path("until").asString()).isEqualTo(until.toString());
                        }));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                operator.get("/actuator/health/readiness").body())
                        .contains("\"kafka\"", "\"schemaRegistry\"", "\"db\"", "\"gate\"")
                        .startsWith("{\"components\"")
                        .contains("\"status\":\"UP\""));
        assertThat(operator.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(operator.json("/actuator/health")
                        .path("components")
                        .path("stores")
                        .path("details")
                        .path("postgres")
                        .path("consuming")
                        .asBoolean())
                .isTrue();
        assertThat(operator.get("/actuator/prometheus").body())
                .contains("wiredesk_gate_articles_total", "wiredesk_gate_latency_seconds", "wiredesk_store_lag");
        operator.close();
    }

    private static void awaitStored(String id) {
        await().atMost(SOON).until(() -> desk.article(id).statusCode() == 200);
    }
}
