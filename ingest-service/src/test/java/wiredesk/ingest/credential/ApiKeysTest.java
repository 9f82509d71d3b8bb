package wiredesk.ingest.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {

    private static final String HASH_OF_WIRE_KEY =
            "sha256:bb5284161dcbee1e615c343d407f07af36d8b3bbcfbbfc2b6820b618b49fd6e5";

    @TempDir
    private Path folder;

    @Test
    void duringARotationTheOldAndTheNewKeyBothOpen() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "new-key\n");

        ApiKeys keys = ApiKeys.of(List.of(HASH_OF_WIRE_KEY, "file:" + file));

        assertThat(keys.accept("wire-key")).isTrue();
        assertThat(keys.accept("new-key")).isTrue();
        assertThat(keys.accept("wire-kez")).isFalse();
        assertThat(keys.accept("")).isFalse();
        assertThat(keys.accept(HASH_OF_WIRE_KEY)).as("the hash is no key").isFalse();
    }

    @Test
    void aKeyIsRotatedInItsFileWithoutARestart() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "old-key");
        AtomicLong now = new AtomicLong();
        ApiKeys keys = ApiKeys.of(List.of("file:" + file), now::get);

        Files.writeString(file, "old-key\n" + HASH_OF_WIRE_KEY + "\n");
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(keys.accept("old-key")).isTrue();
        assertThat(keys.accept("wire-key")).isTrue();

        Files.writeString(file, HASH_OF_WIRE_KEY);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(keys.accept("old-key")).isFalse();
        assertThat(keys.accept("wire-key")).isTrue();
    }

    @Test
    void withoutKeysNothingOpens() {
        assertThat(ApiKeys.of(List.of()).accept("")).isFalse();
        assertThat(ApiKeys.of(List.of()).accept("wire-key")).isFalse();
    }

    @Test
    void aKeyThatStandsInConfigurationIsRefusedWithoutBeingSaid() {
        assertThatThrownBy(() -> ApiKeys.of(List.of("my-plain-key")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keys do not stand in configuration")
                .hasMessageNotContaining("my-plain-key");
        assertThatThrownBy(() -> ApiKeys.of(List.of("sha256:c0ffee")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 64 hexadecimal digits after sha256:");
    }
}
