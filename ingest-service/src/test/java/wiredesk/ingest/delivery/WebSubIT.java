package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.RejectedDelivery;
import wiredesk.schemas.Topics;

/** A subscriber, as a hub sees it. */
class WebSubIT extends RunningService {

    @Test
    void theHubThatTheTopicNamesIsAskedForTheTopicByItsOwnName() {
        Map<String, String> asked = asked("hubbed");

        assertThat(asked)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", HUB.topic("hubbed") + "?canonical")
                .containsEntry("hub.lease_seconds", "432000");
        assertThat(asked.get("hub.callback")).matches("https://wires\\.example/feeds/hubbed/websub/[0-9a-f]{64}");
        assertThat(asked.get("hub.secret")).matches("[0-9a-f]{64}").isNotEqualTo(token("hubbed"));
    }

    @Test
    void theTopicItselfIsAskedToo() {
        assertThat(topics.find(
                                Topics.ARTICLES_RAW,
                                value ->
                                        ((RawArticle) value).getArticleId().equals("tag:hub.example,2026:topic-hubbed"))
                        .value())
                .isNotNull();
    }

    @Test
    void thatItAskedIsConfirmedForWhatItAskedForOnly() {
        String topic = HUB.topic("hubbed") + "?canonical";
        Sender.Answer answer = verify("hubbed", token("hubbed"), "subscribe", topic);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).isEqualTo("a <challenge>");
        assertThat(answer.header("content-type")).startsWith("text/plain");
        assertThat(operator.send(operator.request("/actuator/prometheus").GET())
                        .response()
                        .body())
                .containsPattern(
                        "wiredesk_ingest_websub_lease_seconds\\{[^}]*feed=\"hubbed\"[^}]*} (86400|86399|86398)");

        assertThat(verify("hubbed", token("hubbed"), "subscribe", HUB.topic("other"))
                        .status())
                .isEqualTo(404);
        assertThat(verify("hubbed", token("hubbed"), "unsubscribe", topic).status())
                .isEqualTo(404);
        assertThat(verify("hubbed", "0".repeat(64), "subscribe", topic).status())
                .isEqualTo(404);
        assertThat(verify("denied", token("hubbed"), "subscribe", topic).status())
                .isEqualTo(404);
        assertThat(verify("nobody", token("hubbed"), "subscribe", topic).status())
                .isEqualTo(404);
    }

    @Test
    void aHubMayDeny() {
        String topic = HUB.topic("denied") + "?canonical";
        assertThat(verify("denied", token("denied"), "subscribe", topic).status())
                .isEqualTo(200);

        assertThat(verify("denied", token("denied"), "denied", topic).status()).isEqualTo(200);

        assertThat(operator.send(operator.request("/actuator/prometheus").GET())
                        .response()
                        .body())
                .containsPattern("wiredesk_ingest_websub_lease_seconds\\{[^}]*feed=\"denied\"[^}]*} 0");
    }

    @ParameterizedTest
    @CsvSource({"sha1, HmacSHA1", "sha256, HmacSHA256", "sha384, HmacSHA384", "sha512, HmacSHA512"})
    void whatTheHubSignsIsTaken(String method, String algorithm) {
        String story = story("hub-" + method);

        Sender.Answer answer = deliver("hubbed", token("hubbed"), story, method + "=" + hmac(algorithm, story));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.response().body()).isEmpty();
        RawArticle article = (RawArticle) topics.find(
                        Topics.ARTICLES_RAW,
                        value -> ((RawArticle) value).getArticleId().equals("tag:hub.example,2026:hub-" + method))
                .value();
        assertThat(article.getFeed()).isEqualTo("hubbed");
    }

    @Test
    void whatIsNotSignedAsItShouldBeIsDroppedQuietly() {
        String story = story("forged");
        double before = dropped();

        for (String signature : new String[] {
            "", "sha1=xy", "md5=" + "0".repeat(32), "sha256=" + "0".repeat(64), "sha256=" + hmac("HmacSHA256", "")
        }) {
            assertThat(deliver("hubbed", token("hubbed"), story, signature).status())
                    .isEqualTo(202);
        }

        assertThat(dropped()).isEqualTo(before + 5);
        assertThat(deliver("hubbed", "0".repeat(64), story, "sha256=" + hmac("HmacSHA256", story))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsKeptAndNotSentAgain() {
        String broken = "{\"guid\": \"a hub's broken story";

        assertThat(deliver("hubbed", token("hubbed"), broken, "sha256=" + hmac("HmacSHA256", broken))
                        .status())
                .isEqualTo(202);

        RejectedDelivery rejection = (RejectedDelivery) topics.find(
                        Topics.DELIVERIES_REJECTED,
                        value -> ((RejectedDelivery) value).getFeed().equals("hubbed"))
                .value();
        assertThat(StandardCharsets.UTF_8.decode(rejection.getBytes()).toString())
                .isEqualTo(broken);
    }

    private double dropped() {
        return operator.send(operator.request("/actuator/prometheus").GET())
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith("wiredesk_ingest_rejected_total{")
                        && line.contains("feed=\"hubbed\"")
                        && line.contains("reason=\"wrong-signature\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Map<String, String> asked(String feed) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> HUB.askedFor(feed), asked -> !asked.isEmpty());
    }

    private static String token(String feed) {
        String callback =
                URI.create(asked(feed).getOrDefault("hub.callback", "")).getPath();
        return callback.substring(callback.lastIndexOf('/') + 1);
    }

    private Sender.Answer verify(String feed, String token, String mode, String topic) {
        return sender.send(sender.request("/feeds/" + feed + "/websub/" + token + "?hub.mode=" + mode + "&hub.topic="
                        + URLEncoder.encode(topic, StandardCharsets.UTF_8)
                        + "&hub.challenge=a+%3Cchallenge%3E&hub.lease_seconds=86400")
                .GET());
    }

    private Sender.Answer deliver(String feed, String token, String story, String signature) {
        HttpRequest.Builder request = sender.request("/feeds/" + feed + "/websub/" + token)
                .header("Content-Type", "application/atom+xml")
                .POST(HttpRequest.BodyPublishers.ofString(story));
        return sender.send(signature.isEmpty() ? request : request.header("X-Hub-Signature", signature));
    }

    private static String story(String id) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Alpina</title><updated>2026-03-01T12:00:00Z</updated>
                <id>tag:hub.example,2026:feed</id><entry><id>tag:hub.example,2026:%s</id><title>Pass opens</title>
                <updated>2026-03-01T12:00:00Z</updated><content type="text">The pass is open again.</content></entry></feed>
                """.formatted(id);
    }

    private static String hmac(String algorithm, String body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(
                    asked("hubbed").getOrDefault("hub.secret", "").getBytes(StandardCharsets.US_ASCII), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
