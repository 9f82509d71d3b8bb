package wiredesk.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wiredesk.local.client.Receipt;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Topics;

/** One story's way, from an agency's push to everything that shows it. */
@WithWiredesk
class EndToEndIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @BeforeAll
    static void beTolerantOfABusyMachine() {
        PlaywrightAssertions.setDefaultAssertionTimeout((double) SOON.toMillis());
    }

    @Test
    void aStoryOfEveryFormatReachesTopicsDatabaseApiStreamAndPage(Wiredesk wiredesk) {
        try (var live = new LiveEvents(wiredesk.api());
                var desk = wiredesk.desk("/")) {
            assertThat(desk.connection()).hasText("Live");

            Receipt.Article text = wiredesk.sender()
                    .push(Story.text("Six lake states sign water accord after eleven years of talks", """
                                    Geneva, Switzerland – Delegations of six lake states agreed on Tuesday how much water each may take in a dry year.

                                    The accord sets a floor for the level of the lake, said Ilse Marchetti, who led the talks for the Lake Commission. \
                                    Parliaments in all six states have to approve the text before it takes force."""));
            Receipt.Article ninjs = wiredesk.sender()
                    .push(Story.ninjs(
                            "urn:system:formats:ninjs",
                            3,
                            "Ferries stay in port as storm nears the west coast",
                            "Gusts of 140 kilometres an hour took down power lines overnight, leaving thousands of homes without electricity.",
                            ""));
            Receipt.Article newsMl = wiredesk.sender()
                    .push(Story.newsMl(
                            "tag:system.example,2026:bruecke",
                            2,
                            "Rheinbrücke bleibt nach Schiffskollision gesperrt",
                            List.of(
                                    "Nach dem Zusammenstoß zweier Frachtschiffe bleibt die Rheinbrücke bis auf Weiteres für den Verkehr gesperrt.",
                                    "Verletzt wurde nach Angaben der Polizei niemand.")));
            Receipt.Article nitf = wiredesk.sender()
                    .push(
                            Story.nitf(
                                    "system-nitf-1",
                                    "La campagne de vaccination étendue à trois départements",
                                    List.of(
                                            "Après 87 cas en dix jours, les autorités sanitaires étendent la vaccination à trois départements du Sud.")));

            assertThat(Stream.of(ninjs, newsMl, nitf).map(Receipt.Article::articleId))
                    .containsExactly(
                            "urn:system:formats:ninjs",
                            "tag:system.example,2026:bruecke",
                            "urn:wiredesk:demo:system-nitf-1");
            assertThat(text.articleId()).startsWith("urn:wiredesk:demo:");

            List<String> ids = Stream.of(text, ninjs, newsMl, nitf)
                    .map(Receipt.Article::articleId)
                    .toList();
            for (String id : ids) {
                await(id)
                        .atMost(SOON)
                        .until(() -> wiredesk.api().article(id).isPresent()
                                && !live.of(id).isEmpty());
                assertThat(live.of(id)).hasSize(1);
                assertThat(desk.entry(id)).isVisible();
            }
            assertThat(wiredesk.topic(Topics.ARTICLES_RAW).of(ids, RawArticle.class))
                    .hasSize(4);
            assertThat(wiredesk.topic(Topics.ARTICLES_ENRICHED).of(ids, EnrichedArticle.class))
                    .hasSize(4);
            assertThat(wiredesk.topic(Topics.ARTICLES_PUBLISHED).of(ids, PublishedArticle.class))
                    .hasSize(4)
                    .allMatch(published -> published.getState() == PublicationState.PUBLISHED);

            assertThat(row(wiredesk, text))
                    .isEqualTo(Map.of(
                            "feed", "demo",
                            "version", 0L,
                            "state", "PUBLISHED",
                            "headline", "Six lake states sign water accord after eleven years of talks",
                            "dateline_place", "Geneva",
                            "dateline_country", "Switzerland",
                            "language", "en"));
            assertThat(row(wiredesk, newsMl))
                    .isEqualTo(Map.of(
                            "feed", "demo",
                            "version", 2L,
                            "state", "PUBLISHED",
                            "headline", "Rheinbrücke bleibt nach Schiffskollision gesperrt",
                            "dateline_place", "Kehl",
                            "language", "de"));
            assertThat(row(wiredesk, nitf))
                    .containsEntry("dateline_place", "Lyon")
                    .containsEntry("language", "fr");

            JsonNode told = wiredesk.api().article(text.articleId()).orElseThrow();
            assertThat(told.path("bodyText").asString()).startsWith("Delegations of six lake states agreed");
            assertThat(told.path("revisions").size()).isEqualTo(1);
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void aKillTakesAStoryFromThePageAndOutOfTheStoreAtOnce(Wiredesk wiredesk) {
        String id = "urn:system:kill:1";
        try (var live = new LiveEvents(wiredesk.api());
                var desk = wiredesk.desk("/")) {
            wiredesk.sender()
                    .push(Story.ninjs(id, 1, "Minister Vandermeer to resign, aides say", "Nobody confirmed it.", ""));
            desk.open("Vandermeer");
            assertThat(desk.panel().locator(".prose")).hasText("Nobody confirmed it.");

            wiredesk.sender().push(Story.kill(id, 2, "KILL: there is no such minister."));

            assertThat(desk.entry(id)).containsText("KILL: there is no such minister.");
            assertThat(desk.panel()).containsText("Withdrawn");
            assertThat(desk.page().locator("body")).not().containsText("Vandermeer");
            assertThat(desk.page().locator("body")).not().containsText("Nobody confirmed it.");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(wiredesk.database()
                                    .row("select state, status, note, headline, item from article where id = ?", id))
                            .contains(Map.of(
                                    "state",
                                    "WITHDRAWN",
                                    "status",
                                    "CANCELED",
                                    "note",
                                    "KILL: there is no such minister.")));
            assertThat(live.of(id).stream().map(e -> e.path("state").asString()))
                    .containsExactly("PUBLISHED", "WITHDRAWN");
            assertThat(wiredesk.topic(Topics.ARTICLES_PUBLISHED)
                            .of(List.of(id), PublishedArticle.class)
                            .getLast()
                            .getItem())
                    .isEmpty();
            JsonNode told = wiredesk.api().article(id).orElseThrow();
            assertThat(told.toString()).doesNotContain("Vandermeer", "Nobody confirmed");
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void aCorrectionTakesItsStorysPlaceInTheListAndInTheOpenStory(Wiredesk wiredesk) {
        String id = "urn:system:correction:1";
        try (var desk = wiredesk.desk("/")) {
            wiredesk.sender()
                    .push(Story.ninjs(id, 1, "Council votes for tram line, 41 to 40", "The vote was close.", ""));
            desk.open("41 to 40");

            wiredesk.sender()
                    .push(Story.ninjs(
                            id, 2, "Council votes for tram line, 41 to 39", "The vote was not that close.", ""));

            assertThat(desk.entry(id)).containsText("41 to 39");
            assertThat(desk.entry(id).locator(".flag")).hasText("v2");
            assertThat(desk.panel().locator(".prose")).hasText("The vote was not that close.");
            assertThat(desk.panel().locator(".revisions li")).hasCount(2);
            assertThat(desk.entries("Council votes for tram line")).hasCount(1);
        }
    }

    @Test
    void aSearchFindsWordsOfTheBodyAndStandsInTheAddress(Wiredesk wiredesk) {
        wiredesk.sender()
                .push(Story.ninjs(
                        "urn:system:search:1",
                        1,
                        "Harbour dredging to begin",
                        "The estuary has silted up since the flood.",
                        ""));
        try (var desk = wiredesk.desk("/")) {
            assertThat(desk.entry("urn:system:search:1")).isVisible();

            desk.search("estuary silted");

            assertThat(desk.page()).hasURL(Pattern.compile(".*#/\\?q=estuary\\+silted$"));
            assertThat(desk.page().locator(".entry")).hasCount(1);
            try (var colleague = wiredesk.desk("/?q=estuary+silted")) {
                assertThat(colleague.page().locator(".entry")).hasCount(1);
                assertThat(colleague.entry("urn:system:search:1")).isVisible();
            }
        }
    }

    @Test
    void markUpFromAFeedKeepsItsTablesAndRunsNothing(Wiredesk wiredesk) {
        wiredesk.sender().push(Story.ninjs("urn:system:markup:1", 1, "Results at a glance", "Results.", """
                "body_html": "<p onclick='stolen=1'>Results of the day.</p><table><tr><td>Ajax</td><td>3</td></tr></table>\
                <p><a href='javascript:stolen=1'>More</a> <img src='x' onerror='stolen=1'></p><script>stolen=1</script>\""""));
        try (var desk = wiredesk.desk("/article/urn%3Asystem%3Amarkup%3A1")) {
            assertThat(desk.panel().locator(".prose td")).hasText(new String[] {"Ajax", "3"});
            assertThat(desk.panel().locator(".prose :is(script, img, [onclick], a)"))
                    .hasCount(0);
            assertThat(desk.page().evaluate("typeof stolen")).isEqualTo("undefined");
            assertThat(desk.faults()).isEmpty();
        }
    }

    private static Map<String, Object> row(Wiredesk wiredesk, Receipt.Article article) {
        return wiredesk.database().row("""
                        select feed, version, state, headline, dateline_place, dateline_country, language
                        from article where id = ?""", article.articleId()).orElseThrow();
    }
}
