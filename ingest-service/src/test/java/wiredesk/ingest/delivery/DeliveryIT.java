package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.RejectedDelivery;
import wiredesk.schemas.Topics;

class DeliveryIT extends RunningService {

    @Test
    void aPackedStoryIsTakenAndABombIsRefusedAndKept() throws Exception {
        byte[] story =
                packed("{\"guid\": \"packed-1\", \"headline\": \"Ferry resumes\"}".getBytes(StandardCharsets.UTF_8));
        Sender.Answer taken = sender.send(gzip(story));
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.json().at("/articles/0/articleId").asString()).isEqualTo("urn:wiredesk:alpina:packed-1");

        Sender.Answer refused = sender.send(gzip(packed(new byte[64 << 20])));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().path("detail").asString())
                .startsWith("A delivery may have at most 2097152 bytes, also unpacked");
    }

    private HttpRequest.Builder gzip(byte[] body) {
        return sender.request("/feeds/alpina/stories")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("Authorization", "Bearer " + Sender.KEY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void theReceiptNamesTheRecordThatStandsInKafka() {
        String story = """
                {"guid": "tag:alpina.example,2026:lake-7", "version": "3", "type": "text", "pubstatus": "usable",
                 "versioncreated": "2026-03-01T12:00:00+01:00", "language": "en", "urgency": 2,
                 "headline": "Lake level falls to record low", "slugline": "lake-drought",
                 "body_html": "<p>LUGANO, Switzerland (Alpina) - The lake fell.</p><script>alert(1)</script><p>It rained.</p>"}
                """;

        Sender.Answer answer = sender.push("alpina", "application/json", story);

        assertThat(answer.status()).isEqualTo(202);
        JsonNode receipt = answer.json();
        assertThat(receipt.get("feed").asString()).isEqualTo("alpina");
        assertThat(receipt.get("format").asString()).isEqualTo("ninjs");
        assertThat(receipt.get("rejected").size()).isZero();
        JsonNode stored = receipt.get("articles").get(0);
        ConsumerRecord<String, Object> record = topics.at(
                stored.get("topic").asString(),
                stored.get("partition").asInt(),
                stored.get("offset").asLong());
        RawArticle article = (RawArticle) record.value();
        assertThat(record.topic()).isEqualTo(Topics.ARTICLES_RAW);
        assertThat(record.key())
                .isEqualTo("tag:alpina.example,2026:lake-7")
                .isEqualTo(stored.get("articleId").asString());
        assertThat(article.getArticleId()).isEqualTo(record.key());
        assertThat(article.getDeliveryId()).isEqualTo(receipt.get("deliveryId").asString());
        assertThat(article.getRevision().getVersion())
                .isEqualTo(3)
                .isEqualTo(stored.get("revision").get("version").asLong());
        assertThat(article.getRevision().getVersionCreated())
                .isEqualTo("2026-03-01T11:00:00Z")
                .isEqualTo(Instant.parse(
                        stored.get("revision").get("versionCreated").asString()));
        assertThat(article.getReceivedAt())
                .isEqualTo(Instant.parse(receipt.get("receivedAt").asString()));
        assertThat(article.getStatus()).isEqualTo(EditorialStatus.USABLE);
        assertThat(article.getItem().getBodyText()).isEqualTo("The lake fell.\n\nIt rained.");
        assertThat(article.getItem().getBodyHtml().orElseThrow()).doesNotContain("script");
    }

    @Test
    void aBatchIsTakenItemByItem() {
        Sender.Answer answer = sender.push("alpina", "application/json", """
                [{"guid":"urn:x:1","headline":"One","body_text":"First."},
                 {"type":"event","guid":"urn:x:2","name":"A fair"},
                 {"guid":"urn:x:3","headline":"Three","body_text":"Third."}]
                """);

        assertThat(answer.status()).isEqualTo(202);
        JsonNode receipt = answer.json();
        assertThat(receipt.get("articles").findValuesAsString("articleId")).containsExactly("urn:x:1", "urn:x:3");
        assertThat(receipt.get("articles").get(1).get("index").asInt()).isEqualTo(2);
        assertThat(receipt.get("rejected").get(0).get("index").asInt()).isEqualTo(1);
        assertThat(receipt.get("rejected").get(0).get("reason").asString()).isEqualTo("no-story");
        RejectedDelivery rejection = rejection(receipt.get("deliveryId").asString());
        assertThat(rejection.getItem()).contains(1);
    }

    @Test
    void whatIsRefusedStandsInTheRejectionsWithItsBytes() {
        Sender.Answer answer = sender.push("alpina", "application/json; charset=utf-8", "{\"headline\": \"broken");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().get("reason").asString()).isEqualTo("malformed");
        RejectedDelivery rejection = rejection(answer.json().get("deliveryId").asString());
        assertThat(rejection.getFeed()).isEqualTo("alpina");
        assertThat(rejection.getReason()).isEqualTo("malformed");
        assertThat(rejection.getContentType()).contains("application/json; charset=utf-8");
        assertThat(rejection.getFormat()).contains("ninjs");
        assertThat(rejection.getItem()).isEmpty();
        assertThat(StandardCharsets.UTF_8.decode(rejection.getBytes()).toString())
                .isEqualTo("{\"headline\": \"broken");
    }

    @Test
    void eachKindOfRefusalHasItsStatus() {
        assertThat(sender.push("alpina", "application/octet-stream", "%PDF-1.7 what a story")
                        .status())
                .isEqualTo(415);
        assertThat(sender.push("alpina", "text/xml", "<opml><body/></opml>").status())
                .isEqualTo(415);
        assertThat(sender.push("alpina", "text/xml", "<nitf><body/></nitf>").status())
                .isEqualTo(422);
        assertThat(sender.push("alpina", "text/plain", "   \n ").status()).isEqualTo(422);
        assertThat(sender.push("alpina", "text/xml", "<nitf><body></nitf>").status())
                .isEqualTo(400);
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedHoweverItComes() {
        byte[] tooMuch = new byte[3 * 1024 * 1024];
        Arrays.fill(tooMuch, (byte) 'a');

        Sender.Answer chunked = sender.send(sender.request("/feeds/alpina/stories")
                .header("X-API-Key", Sender.KEY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch))));

        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.header("content-type")).startsWith("application/problem+json");
        RejectedDelivery rejection = rejection(chunked.json().get("deliveryId").asString());
        assertThat(rejection.getReason()).isEqualTo("too-large");
        assertThat(rejection.getSize()).isEqualTo(-1);
        assertThat(rejection.getBytes().remaining()).isBetween(900_000, 1_048_576);
    }

    @Test
    void anArticleThatNoRecordCanHoldIsRefusedWithThatReason() {
        StringBuilder body = new StringBuilder();
        IntStream.range(0, 25_000)
                .forEach(i -> body.append("Sentence number ").append(i).append(" of a very long story indeed. "));

        Sender.Answer answer = sender.push("alpina", "text/plain", "A long story\n\n" + body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").asString()).contains("record", "1048064");
        RejectedDelivery rejection = rejection(answer.json().get("deliveryId").asString());
        assertThat(rejection.getReason()).isEqualTo("too-large");
        assertThat(rejection.getBytes().remaining()).isGreaterThan(900_000);
    }

    @Test
    void anUnknownFeedAndAWrongKeyCannotBeToldApart() {
        Sender.Answer unknownFeed = sender.push("nobody", "text/plain", "A story");
        Sender.Answer wrongKey = sender.push("other", "text/plain", "A story");
        Sender.Answer noKey = sender.send(
                sender.request("/feeds/alpina/stories").POST(HttpRequest.BodyPublishers.ofString("A story")));

        assertThat(unknownFeed.status()).isEqualTo(401);
        assertThat(wrongKey.status()).isEqualTo(401);
        assertThat(noKey.status()).isEqualTo(401);
        assertThat(unknownFeed.response().body().replace("nobody", "other"))
                .isEqualTo(wrongKey.response().body());
        assertThat(wrongKey.header("www-authenticate")).startsWith("Bearer");
        assertThat(wrongKey.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void wrongPathsAndMethodsAreProblemDocumentsToo() {
        Sender.Answer path = sender.send(sender.request("/nowhere").GET());
        Sender.Answer method = sender.send(sender.request("/feeds/alpina/stories")
                .header("X-API-Key", Sender.KEY)
                .DELETE());

        assertThat(path.status()).isEqualTo(404);
        assertThat(path.header("content-type")).isEqualTo("application/problem+json");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("allow")).contains("POST");
        assertThat(method.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void theSameBytesLabelledAsAFormAreStillAStory() {
        Sender.Answer answer =
                sender.push("alpina", "application/x-www-form-urlencoded", "Headline\n\nBody = text & more");

        assertThat(answer.status()).isEqualTo(202);
        JsonNode stored = answer.json().get("articles").get(0);
        RawArticle article = (RawArticle) topics.at(
                        Topics.ARTICLES_RAW,
                        stored.get("partition").asInt(),
                        stored.get("offset").asLong())
                .value();
        assertThat(article.getItem().getBodyText()).isEqualTo("Body = text & more");
        assertThat(article.getRevision().getDeclared()).isFalse();
    }

    @Test
    void theManagementPortSaysThatTheServiceIsReady() {

        assertThat(operator.send(operator.request("/actuator/health/readiness").GET())
                        .json()
                        .at("/components/registry/status")
                        .asString())
                .isEqualTo("UP");
        sender.push("alpina", "text/plain", "Counted\n\nOnce.");
        assertThat(operator.send(operator.request("/actuator/prometheus").GET())
                        .response()
                        .body())
                .contains("wiredesk_ingest_articles_total{", "wiredesk_ingest_deliveries_seconds_count{");
        assertThat(operator.send(operator.request("/actuator/info").GET())
                        .json()
                        .at("/build/artifact")
                        .asString())
                .isEqualTo("ingest-service");
    }

    @Test
    void aPausedFeedIsToldToComeBackUntilItIsResumed() {
        assertThat(decide(operator, "alpina", true)).isEqualTo(200);
        try {
            Sender.Answer answer = sender.push("alpina", "text/plain", "Paused\n\nNot now.");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isEqualTo("60");
            assertThat(answer.json().get("reason").asString()).isEqualTo("paused");
            JsonNode feeds =
                    operator.send(operator.request("/actuator/feeds").GET()).json();
            assertThat(feeds.at("/alpina/paused").asBoolean()).isTrue();
            assertThat(feeds.at("/other/paused").asBoolean()).isFalse();
        } finally {
            assertThat(decide(operator, "alpina", false)).isEqualTo(200);
        }
        assertThat(sender.push("alpina", "text/plain", "Resumed\n\nNow.").status())
                .isEqualTo(202);
        assertThat(decide(operator, "nobody", true)).isEqualTo(404);
    }

    private static int decide(Sender operator, String feed, boolean paused) {
        return operator.send(operator.request("/actuator/feeds/" + feed)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"paused\": " + paused + "}")))
                .status();
    }
}
