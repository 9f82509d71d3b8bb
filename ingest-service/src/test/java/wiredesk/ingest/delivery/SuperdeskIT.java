package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.RejectedDelivery;
import wiredesk.schemas.Topics;

/** Superdesk's HTTP push, as its sender does it. */
class SuperdeskIT extends RunningService {

    private static final String TOKEN = "desk token";
    private static final String STORY = """
            {"guid": "urn:newsml:alpina.example:2026:7", "version": "4", "type": "text", "pubstatus": "usable",
             "versioncreated": "2026-03-01T12:00:00+0000", "language": "en", "headline": "Pass closes",
             "body_html": "<p>The pass is closed.</p>", "associations": {"featuremedia": null}}
            """;
    private static final byte[] PICTURE = "\u00FF\u00D8\u00FF\u00E0 a picture".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void aSignedStoryIsCreated() {
        Sender.Answer answer = push("desk", STORY, signature(TOKEN, STORY));

        assertThat(answer.status()).isEqualTo(201);
        JsonNode stored = answer.json().at("/articles/0");
        RawArticle article = (RawArticle) topics.at(
                        Topics.ARTICLES_RAW,
                        stored.get("partition").asInt(),
                        stored.get("offset").asLong())
                .value();
        assertThat(article.getArticleId()).isEqualTo("urn:newsml:alpina.example:2026:7");
        assertThat(article.getItem().getHeadline()).isEqualTo("Pass closes");
    }

    @Test
    void aSignatureOfSomethingElseIsToBeTriedAgainWhoeverIsNamed() {
        String other = STORY.replace("closed", "open");

        Sender.Answer changed = push("desk", other, signature(TOKEN, STORY));
        Sender.Answer empty = push("desk", STORY, signature(TOKEN, ""));
        Sender.Answer wrong = push("desk", STORY, signature("another token", STORY));
        Sender.Answer nobody = push("nobody", STORY, signature(TOKEN, STORY));
        Sender.Answer keyed = push("alpina", STORY, signature(TOKEN, STORY));

        for (Sender.Answer answer : new Sender.Answer[] {changed, empty, wrong, nobody, keyed}) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isEqualTo("5");
            assertThat(answer.json().get("reason").asString()).isEqualTo("wrong-signature");
        }
        assertThat(nobody.response().body().replace("nobody", "desk"))
                .isEqualTo(wrong.response().body());
    }

    @Test
    void whoDoesNotSignIsToldSo() {
        assertThat(push("desk", STORY, "").status()).isEqualTo(401);
        assertThat(push("desk", STORY, "sha1=xyz").status()).isEqualTo(401);
        assertThat(push("desk", STORY, "sha256=" + "0".repeat(64)).status()).isEqualTo(401);
        assertThat(push("nobody", STORY, "").status()).isEqualTo(401);
    }

    @Test
    void aTokenIsRotatedWithoutLosingAStory() {
        secret("rotating-desk", "first token");
        assertThat(push("rotating-desk", STORY, signature("second token", STORY))
                        .status())
                .isIn(201, 503);

        secret("rotating-desk", "first token\nsecond token");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> push("rotating-desk", STORY, signature("second token", STORY))
                                .status()
                        == 201);
        assertThat(push("rotating-desk", STORY, signature("first token", STORY)).status())
                .isEqualTo(201);
    }

    @Test
    void whatIsRefusedForGoodIsKept() {
        String broken = "{\"guid\": \"urn:x:1\", ";

        Sender.Answer answer = push("desk", broken, signature(TOKEN, broken));

        assertThat(answer.status()).isEqualTo(422);
        RejectedDelivery rejection = rejection(answer.json().get("deliveryId").asString());
        assertThat(rejection.getReason()).isEqualTo("malformed");
        assertThat(StandardCharsets.UTF_8.decode(rejection.getBytes()).toString())
                .isEqualTo(broken);
    }

    @Test
    void aStoryThatIsTooLongIsRefusedForGoodAndKept() {
        String tooLong = " ".repeat(3 << 20);

        Sender.Answer answer = push("desk", tooLong, signature(TOKEN, tooLong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(rejection(answer.json().get("deliveryId").asString()).getReason())
                .isEqualTo("too-large");
    }

    @Test
    void aLimitIsAnswered503() {
        assertThat(push("limited-desk", STORY, signature(TOKEN, STORY)).status())
                .isEqualTo(201);

        Sender.Answer answer = push("limited-desk", STORY, signature(TOKEN, STORY));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("reason").asString()).isEqualTo("rate-limited");
        assertThat(answer.header("retry-after")).isNotBlank();
    }

    @Test
    void mediaAreAskedForSentAndThere() {
        String id = "2026/03/picture-one.jpg";
        assertThat(ask("desk", id)).isEqualTo(404);

        byte[] form = form(id, PICTURE);
        assertThat(upload("desk", form, "sha1=" + "0".repeat(40)).status()).isEqualTo(503);
        assertThat(upload("desk", form, "").status()).isEqualTo(401);
        assertThat(ask("desk", id)).isEqualTo(404);
        assertThat(upload("desk", form, signature(TOKEN, form)).status()).isEqualTo(201);

        assertThat(ask("desk", id)).isEqualTo(200);
        assertThat(ask("nobody", id)).isEqualTo(404);
        assertThat(ask("desk", "2026//03;x/..%20picture")).as("an odd path").isEqualTo(404);
    }

    @Test
    void aFileThatIsNoMediumIsRefusedAndKept() {
        byte[] form = form("page.jpg", "<html><script>".getBytes(StandardCharsets.US_ASCII));

        Sender.Answer answer = upload("desk", form, signature(TOKEN, form));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(rejection(answer.json().get("deliveryId").asString()).getReason())
                .isEqualTo("unsupported-format");
        assertThat(ask("desk", "page.jpg")).isEqualTo(404);
    }

    @Test
    void aFormWithoutAnIdOrTooLargeIsRefused() {
        byte[] nameless = form("", PICTURE);
        assertThat(upload("desk", nameless, signature(TOKEN, nameless))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("malformed");

        byte[] large = form("large.jpg", new byte[(1 << 20) + 1]);
        assertThat(upload("desk", large, signature(TOKEN, large))
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("too-large");
    }

    private Sender.Answer push(String feed, String story, String signature) {
        HttpRequest.Builder request = sender.request("/feeds/" + feed + "/superdesk")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(story));
        return sender.send(signature.isEmpty() ? request : request.header("x-superdesk-signature", signature));
    }

    private int ask(String feed, String id) {
        return sender.send(sender.request("/feeds/" + feed + "/superdesk/assets/" + id)
                        .GET())
                .status();
    }

    private Sender.Answer upload(String feed, byte[] form, String signature) {
        HttpRequest.Builder request = sender.request("/feeds/" + feed + "/superdesk/assets")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form));
        return sender.send(signature.isEmpty() ? request : request.header("x-superdesk-signature", signature));
    }

    private static byte[] form(String id, byte[] medium) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"media_id\"\r\n\r\n" + id
                        + "\r\n--edge\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + id
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(medium);
        form.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static String signature(String token, String body) {
        return signature(token, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String token, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return "sha1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
