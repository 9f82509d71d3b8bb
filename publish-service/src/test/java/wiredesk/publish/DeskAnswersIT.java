package wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wiredesk.publish.RunningService.SOON;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What the API, the page and the actuator answer besides stories. */
@WithRunningService
class DeskAnswersIT {

    private final House house;
    private final Desk desk;
    private final Desk operator;

    DeskAnswersIT(RunningService running) {
        this.house = running.house();
        this.desk = running.desk();
        this.operator = running.operator();
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
        desk.awaitStored(id);
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
        Instant until = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
        house.send(Stories.story(id).embargoed(until));

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
    }
}
