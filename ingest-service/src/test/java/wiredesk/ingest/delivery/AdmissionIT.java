package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who is let in, one case at a time. */
@ExtendWith(OutputCaptureExtension.class)
class AdmissionIT extends RunningService {

    private static final String STORY = "Signed and sealed\n\nA story that came with a signature.";
    private static final String SECRET = "a secret that only alpina and we know";

    @Test
    void aSignedStoryIsTaken() {
        assertThat(sender.send(signed("signing", Instant.now(), STORY, STORY)).status())
                .isEqualTo(202);
    }

    @Test
    void aChangedBodyIsNotTheSignedOne() {
        refused(signed("signing", Instant.now(), STORY, STORY + " And a lie."));
    }

    @Test
    void theSignatureOfTheEmptyBodyOpensForNothingElse() {
        refused(signed("signing", Instant.now(), "", STORY));
        assertThat(sender.send(signed("signing", Instant.now(), "", "")).status())
                .as("an empty document is signed all right, and no story")
                .isEqualTo(422);
    }

    @Test
    void anOldSignatureIsNotTakenAgain() {
        refused(signed("signing", Instant.now().minus(Duration.ofMinutes(6)), STORY, STORY));
        refused(signed("signing", Instant.now().plus(Duration.ofMinutes(6)), STORY, STORY));
    }

    @Test
    void theSecretOfOneFeedOpensNoOther() {
        refused(signed("alpina", Instant.now(), STORY, STORY));
        refused(signed("nobody", Instant.now(), STORY, STORY));
    }

    @Test
    void allThatIsRefusedIsAnsweredAlike() {
        String wrongKey = body(sender.push("other", "text/plain", STORY));
        String wrongSignature = body(sender.send(signed("signing", Instant.now(), "Another story", STORY)));
        String unknownFeed = body(sender.send(signed("nobody", Instant.now(), STORY, STORY)));
        String nothing = body(
                sender.send(sender.request("/feeds/signing/stories").POST(HttpRequest.BodyPublishers.ofString(STORY))));

        assertThat(wrongSignature.replace("signing", "FEED"))
                .isEqualTo(wrongKey.replace("other", "FEED"))
                .isEqualTo(unknownFeed.replace("nobody", "FEED"))
                .isEqualTo(nothing.replace("signing", "FEED"));
    }

    @Test
    void aSignedBodyBeyondTheLimitIsRefusedAsTheFeedsAndKept() {
        String tooMuch = "a".repeat(3 << 20);

        Sender.Answer answer = sender.send(signed("signing", Instant.now(), tooMuch, tooMuch));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(rejection(answer.json().get("deliveryId").asString()).getFeed())
                .isEqualTo("signing");
    }

    @Test
    void aKeyIsRotatedWithoutARestart() {
        assertThat(pushWith("first-key").status()).isEqualTo(202);

        secret("rotating", "first-key\nsecond-key\n");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> pushWith("second-key").status() == 202);
        assertThat(pushWith("first-key").status()).isEqualTo(202);

        secret("rotating", "second-key\n");
        await().atMost(Duration.ofSeconds(10)).until(() -> pushWith("first-key").status() == 401);
        assertThat(pushWith("second-key").status()).isEqualTo(202);
    }

    @Test
    void aFeedThatDeliversMoreThanItMayIsToldWhenToComeBack() {
        assertThat(sender.push("limited", "text/plain", "One\n\nOf two.").status())
                .isEqualTo(202);
        assertThat(sender.push("limited", "text/plain", "Two\n\nOf two.").status())
                .isEqualTo(202);

        Sender.Answer answer = sender.push("limited", "text/plain", "Three\n\nOf two.");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 1800);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("reason").asString()).isEqualTo("rate-limited");
    }

    @Test
    void aFeedThatGivesUpOn4xxIsTurnedAwayWith503() {
        assertThat(sender.push("impatient", "text/plain", "One\n\nOf one.").status())
                .isEqualTo(202);

        Sender.Answer answer = sender.push("impatient", "text/plain", "Two\n\nOf one.");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isNotBlank();
    }

    @Test
    void theOperatorSeesThatSomebodyComesInAFeedsNameAndCannotProveIt() {
        sender.push("other", "text/plain", STORY);
        sender.push("nobody", "text/plain", STORY);

        assertThat(operator.send(operator.request("/actuator/prometheus").GET())
                        .response()
                        .body())
                .containsPattern("wiredesk_ingest_rejected_total\\{[^}]*feed=\"other\",[^}]*reason=\"unauthorized\"")
                .doesNotContain("feed=\"nobody\"");
    }

    @Test
    void strangersDoNotUseUpAFeedsAllowance() {
        for (int i = 0; i < 5; i++) {
            assertThat(sender.send(sender.request("/feeds/limited/stories")
                                    .header("X-API-Key", "guess-" + i)
                                    .POST(HttpRequest.BodyPublishers.ofString(STORY)))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void noSecretIsInTheLogOrOnTheManagementPort(CapturedOutput output) {
        sender.send(signed("signing", Instant.now(), STORY, STORY));
        pushWith("second-key");
        pushWith("a-wrong-key-that-may-be-nearly-right");
        StringBuilder shown = new StringBuilder();
        for (String endpoint : new String[] {"", "/health", "/info", "/prometheus", "/metrics", "/loggers", "/feeds"}) {
            shown.append(operator.send(operator.request("/actuator" + endpoint).GET())
                    .response()
                    .body());
        }

        for (String endpoint : new String[] {"/env", "/configprops", "/beans", "/heapdump", "/threaddump"}) {
            assertThat(operator.send(operator.request("/actuator" + endpoint).GET())
                            .status())
                    .as(endpoint)
                    .isEqualTo(404);
        }
        assertThat(shown).isNotEmpty();
        assertThat(shown + output.getAll())
                .doesNotContain(SECRET, "first-key", "second-key", "a-wrong-key", Sender.KEY, Sender.KEY_HASH);
    }

    private Sender.Answer pushWith(String key) {
        return sender.send(sender.request("/feeds/rotating/stories")
                .header("X-API-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("Keys turn\n\nA story about locks.")));
    }

    private void refused(HttpRequest.Builder request) {
        Sender.Answer answer = sender.send(request);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }

    private static String body(Sender.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer realm=\"wiredesk feeds\"");
        return answer.response().body();
    }

    private HttpRequest.Builder signed(String feed, Instant at, String signed, String sent) {
        String prefix = "delivery-1." + at.getEpochSecond() + ".";
        return sender.request("/feeds/" + feed + "/stories")
                .header("webhook-id", "delivery-1")
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", "v1," + hmac(prefix + signed))
                .POST(HttpRequest.BodyPublishers.ofString(sent));
    }

    private static String hmac(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
