package wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wiredesk.publish.RunningService.SOON;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.Link;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Summary;

/** A story's way from {@code articles.enriched} to topic, database, API and stream. */
@WithRunningService
class PublicationIT {

    private final House house;
    private final Desk desk;

    PublicationIT(RunningService running) {
        this.house = running.house();
        this.desk = running.desk();
    }

    @Test
    void aStoryIsPublishedStoredListedAndHeard() {
        String id = Stories.newId();
        var listening = desk.listen("");

        house.send(Stories.story(id));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(listening.states(id)).containsExactly("PUBLISHED 1"));
        desk.awaitStored(id);
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

    @Test
    void aStoryLeadsToTheOneItGoesOnFromAndBack() {
        String number = UUID.randomUUID().toString();
        String first = "urn:wiredesk:" + Stories.FEED + ":" + number;
        String second = Stories.newId();
        house.send(Stories.story(first).headline("Ferries stop"));
        house.send(linking(Stories.story(second).headline("Ferries run again").enriched(), number, "urn:elsewhere:1"));
        desk.awaitStored(first);
        desk.awaitStored(second);

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
        desk.awaitStored(id);
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
        desk.awaitStored(id);

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
        desk.awaitStored(second);

        var again = desk.listen("", "Last-Event-ID", lastId);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(again.events(second)).hasSize(1));
        assertThat(again.events(first)).isEmpty();
    }
}
