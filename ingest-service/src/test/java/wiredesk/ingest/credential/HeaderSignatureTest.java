package wiredesk.ingest.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures made with {@code openssl dgst -METHOD -hmac 'shared token'}. */
class HeaderSignatureTest {

    private static final String BODY = "{\"guid\": \"urn:x:1\"}";
    private static final String SHA1 = "sha1=92faff21848bfccc45c6a8a854a2eab61dcb63cf";

    private SigningSecrets secrets;

    @BeforeEach
    void secret(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "shared token\n");
        secrets = SigningSecrets.of(List.of("file:" + file), 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SHA1,
                "SHA1=92FAFF21848BFCCC45C6A8A854A2EAB61DCB63CF",
                "sha256=db76cf4552ca9d9d099263ae0a6878f04e309adcec051d407f5b89a80c0eed0e",
                "sha384=bd1bed304a9c932a4c602416e9ac685c57dfbd51012a20a25069c0f69a8be70d37967843339bd07a12443291dbf7afc8",
                "sha512=a6f40095c5ff63cb08b48ccda551627a5d2078e7349bf25d76f700920bc9851cd258c5678bbbdd0bad25dc5aafabe47d8eb4be642e8c5a4fb88eceb8b4762c94"
            })
    void eachMethodSignsTheBody(String header) {
        assertThat(confirmed(header, BODY)).isTrue();
        assertThat(confirmed(header, BODY + "\n")).isFalse();
        assertThat(confirmed(header, "")).isFalse();
    }

    @Test
    void theSignatureOfTheEmptyBodyIsThatOfNothingElse() {
        String empty = "sha1=9bec2b1f4c4ffa065f6685db0e8ff8024c1c6069";

        assertThat(confirmed(empty, "")).isTrue();
        assertThat(confirmed(empty, BODY)).isFalse();
    }

    @Test
    void aTruncatedSignatureIsWrong() {
        assertThat(confirmed(SHA1.substring(0, SHA1.length() - 2), BODY)).isFalse();
        assertThat(confirmed("sha1=", BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha1",
                "92faff21848bfccc45c6a8a854a2eab61dcb63cf",
                "md5=92faff21",
                "sha1=9",
                "sha1=xy",
                "none="
            })
    void whatIsNoSignatureIsNone(String header) {
        assertThat(HeaderSignature.of(header)).isEmpty();
    }

    @Test
    void aHeaderThatIsNotThereIsNone() {
        assertThat(HeaderSignature.of(null)).isEmpty();
        assertThat(HeaderSignature.of("sha1=" + "0".repeat(1000))).isEmpty();
    }

    private boolean confirmed(String header, String body) {
        HeaderSignature signature = HeaderSignature.of(header).orElseThrow();
        return signature.isConfirmedBy(signature.check(secrets).update(body.getBytes(StandardCharsets.UTF_8)));
    }
}
