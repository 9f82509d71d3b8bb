package wiredesk.local.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.local.terminal.Json;
import wiredesk.local.topics.TopicRecord;
import wiredesk.local.trace.ArticleTrace.Outcome;
import wiredesk.local.trace.ArticleTrace.RevisionTrace;
import wiredesk.local.trace.ArticleTrace.Step;

class TraceReadingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aPublishedRevisionHasGoneAllTheWay() {
        ArticleTrace trace = read(
                List.of(raw(1, Map.of())),
                List.of(enriched(1, Map.of())),
                List.of(published(1, "PUBLISHED")),
                List.of(),
                """
                {"state":"PUBLISHED","revisions":[
                 {"version":1,"versionCreated":"2026-03-01T12:00:01Z","storedAt":"2026-03-01T12:00:01.200Z"}]}
                """);

        assertThat(trace.revisions())
                .containsExactly(new RevisionTrace(
                        1,
                        NOON.plusSeconds(1),
                        "demo",
                        "Seven states agree",
                        List.of(
                                new Step("received", NOON.plusMillis(1000), "delivery d-1 (ninjs)"),
                                new Step("raw", NOON.plusMillis(1010), "articles.raw 0@1"),
                                new Step("enriched", NOON.plusMillis(1080), "articles.enriched 0@1"),
                                new Step("published", NOON.plusMillis(1150), "articles.published 0@1"),
                                new Step("stored", NOON.plusMillis(1200), "PostgreSQL")),
                        new Outcome(Outcome.Kind.PUBLISHED, "published, in the store")));
    }

    @Test
    void anEmbargoedRevisionIsHeldUntilItsTime() {
        ArticleTrace trace = read(
                List.of(raw(1, Map.of("embargoedUntil", "2026-03-01T13:00:00Z"))),
                List.of(enriched(1, Map.of("embargoedUntil", "2026-03-01T13:00:00Z"))),
                List.of(),
                List.of(),
                "");

        assertThat(outcomes(trace))
                .containsExactly(new Outcome(Outcome.Kind.HELD, "held until 2026-03-01T13:00:00Z (embargo)"));
    }

    @Test
    void anOlderRevisionThatWasNotPublishedIsSuperseded() {
        ArticleTrace trace = read(
                List.of(raw(3, Map.of()), raw(2, Map.of())),
                List.of(enriched(3, Map.of()), enriched(2, Map.of())),
                List.of(published(3, "PUBLISHED")),
                List.of(),
                "");

        assertThat(outcomes(trace))
                .containsExactlyInAnyOrder(
                        new Outcome(Outcome.Kind.PUBLISHED, "published, not in the store yet"),
                        new Outcome(Outcome.Kind.SUPERSEDED, "superseded by version 3 of 2026-03-01T12:00:03Z"));
    }

    @Test
    void aDeadLetterTellsItsReason() {
        var dead = new TopicRecord(
                "articles.raw-dlt",
                2,
                5,
                NOON,
                "urn:a",
                Map.of("kafka_dlt-exception-message", "no language model\n at line 3"),
                raw(1, Map.of()).value());

        ArticleTrace trace = read(List.of(raw(1, Map.of())), List.of(), List.of(), List.of(dead), "");

        assertThat(outcomes(trace))
                .containsExactly(new Outcome(Outcome.Kind.DEAD_LETTERED, "dead-lettered: no language model"));
        assertThat(trace.deadLetters())
                .containsExactly(new ArticleTrace.DeadLetter("articles.raw-dlt", NOON, "2@5", "no language model"));
    }

    @Test
    void aDeadLetterWithoutItsBytesIsTheNewestRevisionsIfItCameAfterIt() {
        var dead = new TopicRecord(
                "articles.enriched-dlt",
                1,
                7,
                NOON.plusSeconds(5),
                "urn:a",
                Map.of("kafka_dlt-exception-message", "articles.published refused 9 bytes as too large"),
                null);
        var embargoed = Map.<String, Object>of("embargoedUntil", "2026-03-01T12:00:04Z");

        assertThat(outcomes(read(
                        List.of(raw(1, Map.of()), raw(2, embargoed)),
                        List.of(enriched(2, embargoed)),
                        List.of(published(1, "PUBLISHED")),
                        List.of(dead),
                        "")))
                .containsExactlyInAnyOrder(
                        new Outcome(Outcome.Kind.PUBLISHED, "published, not in the store yet"),
                        new Outcome(
                                Outcome.Kind.DEAD_LETTERED,
                                "dead-lettered: articles.published refused 9 bytes as too large"));
    }

    @Test
    void aWithdrawalOfWhatItsProviderLetsBeUsedSaysThatItHadExpired() {
        assertThat(outcomes(read(
                        List.of(raw(1, Map.of())),
                        List.of(enriched(1, Map.of())),
                        List.of(published(1, "WITHDRAWN")),
                        List.of(),
                        "")))
                .containsExactly(new Outcome(
                        Outcome.Kind.EXPIRED, "had expired when it was to be published, not in the store yet"));
    }

    @Test
    void aDocumentWithoutVersionAndDateThatLooksTheSameChangesNothing() {
        ArticleTrace trace = read(
                List.of(undeclared(1), undeclared(2)), List.of(), List.of(published(1, "PUBLISHED")), List.of(), "");

        assertThat(outcomes(trace))
                .containsExactly(
                        new Outcome(Outcome.Kind.PUBLISHED, "published, not in the store yet"),
                        new Outcome(
                                Outcome.Kind.UNCHANGED,
                                "the same again as version 1 of 2026-03-01T12:00:01Z: nothing changed"));
    }

    @Test
    void aRevisionThatIsNotEnrichedYetWaits() {
        assertThat(outcomes(read(List.of(raw(1, Map.of())), List.of(), List.of(), List.of(), "")))
                .containsExactly(new Outcome(Outcome.Kind.WAITING, "waits for enrich-service"));
    }

    private static List<Outcome> outcomes(ArticleTrace trace) {
        return trace.revisions().stream().map(RevisionTrace::outcome).toList();
    }

    private static ArticleTrace read(
            List<TopicRecord> raw,
            List<TopicRecord> enriched,
            List<TopicRecord> published,
            List<TopicRecord> dead,
            String stored) {
        var evidence = new Evidence(
                raw,
                enriched,
                published,
                dead,
                List.of(),
                stored.isEmpty() ? Optional.empty() : Optional.of(Json.tree(stored)));
        return new TraceReading(evidence, NOON.plusSeconds(60)).of("urn:a");
    }

    private static TopicRecord raw(int version, Map<String, Object> item) {
        return at("articles.raw", version, 10, item, Map.of("deliveryId", "d-" + version, "format", "ninjs"));
    }

    private static TopicRecord undeclared(int second) {
        return at(
                "articles.raw",
                second,
                10,
                Map.of(),
                Map.of(
                        "revision",
                        Map.of(
                                "version",
                                (long) second,
                                "versionCreated",
                                after(second, 0),
                                "declared",
                                false,
                                "digest",
                                "d0")));
    }

    private static TopicRecord enriched(int version, Map<String, Object> item) {
        return at("articles.enriched", version, 90, item, Map.of("enrichedAt", after(version, 80)));
    }

    private static TopicRecord published(int version, String state) {
        return at(
                "articles.published",
                version,
                160,
                Map.of(),
                Map.of("state", state, "publishedAt", after(version, 150)));
    }

    private static TopicRecord at(
            String topic, int version, int millis, Map<String, Object> item, Map<String, Object> more) {
        var fields = new HashMap<String, Object>();
        var fullItem = new HashMap<>(item);
        fullItem.put("headline", "Seven states agree");
        fields.put("item", fullItem);
        fields.put("feed", "demo");
        fields.put("status", "USABLE");
        fields.put("receivedAt", after(version, 0));
        fields.put("revision", Map.of("version", (long) version, "versionCreated", after(version, 0)));
        fields.putAll(more);
        return new TopicRecord(topic, 0, version, Instant.parse(after(version, millis)), "urn:a", Map.of(), fields);
    }

    private static String after(int seconds, int millis) {
        return NOON.plusSeconds(seconds).plusMillis(millis).toString();
    }
}
