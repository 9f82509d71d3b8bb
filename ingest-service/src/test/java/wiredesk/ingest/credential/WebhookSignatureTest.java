package wiredesk.ingest.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSignatureTest {

    /** Made with: printf '%s' 'story-1.1767225600.A ferry sails' | openssl dgst -sha256 -hmac 'a secret of some length' -binary | base64. */
    private static final String SIGNED = "nyuO4O6VrymCXFQnnuJ5usV4oMdQR6SFLHfIeW0eDFc=";

    /** The same with an empty body. */
    private static final String SIGNED_EMPTY = "oxvf7M/GYCMYT7H9fFDnxb3lRPvY422/saIaXK0F9FA=";

    private static final String SECRET = "a secret of some length";
    private static final Instant AT = Instant.ofEpochSecond(1_767_225_600);

    @TempDir
    private Path folder;

    @Test
    void theSignatureOfIdTimeAndBodyIsAccepted() throws IOException {
        assertThat(accepts("story-1", "1767225600", "v1," + SIGNED, "A ferry sails"))
                .isTrue();
        assertThat(accepts("story-1", "1767225600", "v1," + SIGNED_EMPTY, "")).isTrue();
    }

    @Test
    void whateverIsChangedBreaksIt() throws IOException {
        assertThat(accepts("story-1", "1767225600", "v1," + SIGNED, "A ferry sinks"))
                .as("the body")
                .isFalse();
        assertThat(accepts("story-1", "1767225601", "v1," + SIGNED, "A ferry sails"))
                .as("the time")
                .isFalse();
        assertThat(accepts("story-2", "1767225600", "v1," + SIGNED, "A ferry sails"))
                .as("the id")
                .isFalse();
        assertThat(accepts("story-1", "1767225600", "v1," + SIGNED_EMPTY, "A ferry sails"))
                .as("the signature of an empty body")
                .isFalse();
        assertThat(accepts("story-1", "1767225600", "v1,", "A ferry sails"))
                .as("an empty signature")
                .isFalse();
    }

    @Test
    void aSenderInRotationSignsWithBothAndOneIsEnough() throws IOException {
        String other = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

        assertThat(accepts("story-1", "1767225600", "v1," + other + " v1a,xyz v1," + SIGNED, "A ferry sails"))
                .isTrue();
        assertThat(accepts("story-1", "1767225600", "v1," + other, "A ferry sails"))
                .isFalse();
    }

    @Test
    void aServiceInRotationKnowsBothSecrets() throws IOException {
        Path next = Files.writeString(folder.resolve("next"), "whsec_bmV3ZXIgc2VjcmV0IG9mIGxlbmd0aA==");
        SigningSecrets secrets = SigningSecrets.of(List.of("file:" + next, "file:" + secretFile()), 16);

        assertThat(accepts(secrets, "story-1", "1767225600", "v1," + SIGNED, "A ferry sails"))
                .isTrue();
    }

    @Test
    void nobodysSecretsAcceptNothing() {
        assertThat(accepts(FeedCredentials.NOBODYS.secrets(), "story-1", "1767225600", "v1," + SIGNED, "A ferry sails"))
                .isFalse();
    }

    @Test
    void aSignatureIsFreshForItsWindowInBothDirections() {
        WebhookSignature signature =
                WebhookSignature.of("story-1", "1767225600", "v1," + SIGNED).orElseThrow();
        Duration window = Duration.ofMinutes(5);

        assertThat(signature.signedAt()).isEqualTo(AT);
        assertThat(signature.isFresh(AT, window)).isTrue();
        assertThat(signature.isFresh(AT.plus(window), window)).isTrue();
        assertThat(signature.isFresh(AT.plus(window).plusMillis(1), window)).isFalse();
        assertThat(signature.isFresh(AT.minus(window), window)).isTrue();
        assertThat(signature.isFresh(AT.minus(window).minusMillis(1), window)).isFalse();
    }

    @Test
    void headersThatAreNoSignatureAreNone() {
        Optional<WebhookSignature> none = Optional.empty();
        assertThat(WebhookSignature.of(null, "1767225600", "v1," + SIGNED)).isEqualTo(none);
        assertThat(WebhookSignature.of("story-1", null, "v1," + SIGNED)).isEqualTo(none);
        assertThat(WebhookSignature.of("story-1", "1767225600", null)).isEqualTo(none);
        assertThat(WebhookSignature.of("", "1767225600", "v1," + SIGNED)).isEqualTo(none);
        assertThat(WebhookSignature.of("story.1", "1767225600", "v1," + SIGNED))
                .as("a dot in the id")
                .isEqualTo(none);
        assertThat(WebhookSignature.of("x".repeat(257), "1767225600", "v1," + SIGNED))
                .isEqualTo(none);
        assertThat(WebhookSignature.of("story-1", "-1767225600", "v1," + SIGNED))
                .isEqualTo(none);
        assertThat(WebhookSignature.of("story-1", "9999999999999", "v1," + SIGNED))
                .isEqualTo(none);
        assertThat(WebhookSignature.of("story-1", "1767225600", "v1," + SIGNED + "!"))
                .isEqualTo(none);
        assertThat(WebhookSignature.of("story-1", "1767225600", "v2," + SIGNED)).isEqualTo(none);
        assertThat(WebhookSignature.of("story-1", "1767225600", "v1," + "A".repeat(2000)))
                .isEqualTo(none);
    }

    @Test
    void aShortSecretAndOneInConfigurationAreRefusedWithoutBeingSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("short"), "tiny");
        assertThatThrownBy(() -> SigningSecrets.of(List.of("file:" + file), 16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a secret of at least 16 bytes, found a shorter one");
        assertThatThrownBy(() -> SigningSecrets.of(List.of("a-secret-in-plain-sight"), 16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("plain-sight");
        Path broken = Files.writeString(folder.resolve("broken"), "whsec_%%%");
        assertThatThrownBy(() -> SigningSecrets.of(List.of("file:" + broken), 16))
                .hasMessage("expected Base64 after whsec_ in a secret");
    }

    private Path secretFile() throws IOException {
        return Files.writeString(folder.resolve("secret"), SECRET + "\n");
    }

    private boolean accepts(String id, String timestamp, String signature, String body) throws IOException {
        return accepts(SigningSecrets.of(List.of("file:" + secretFile()), 16), id, timestamp, signature, body);
    }

    private static boolean accepts(SigningSecrets secrets, String id, String timestamp, String signature, String body) {
        WebhookSignature presented =
                WebhookSignature.of(id, timestamp, signature).orElseThrow();
        SignatureCheck check = presented.check(secrets).update(body.getBytes(StandardCharsets.UTF_8));
        return presented.isConfirmedBy(check);
    }
}
