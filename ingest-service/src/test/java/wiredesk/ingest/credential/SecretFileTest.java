package wiredesk.ingest.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SecretFileTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(SecretFile.class);

    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.setLevel(Level.INFO);
        LOGGER.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(log);
    }

    @Test
    void eachLineIsASecret() throws IOException {
        assertThat(read(secret("first-key\n\n  second-key \n")).get()).containsExactly("first-key", "second-key");
    }

    @Test
    void aReplacedFileIsReadAgainASecondLater() throws IOException {
        Path path = secret("old-key");
        SecretFile<List<String>> file = read(path);

        Path fresh = Files.writeString(folder.resolve("fresh"), "new-key\nold-key\n");
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        assertThat(file.get()).containsExactly("old-key");
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(file.get()).containsExactly("new-key", "old-key");
    }

    @Test
    void aFileThatCannotBeUsedLeavesInForceWhatWasRead() throws IOException {
        Path path = secret("old-key");
        SecretFile<List<String>> file = read(path);

        Files.delete(path);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(file.get()).containsExactly("old-key");
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(file.get()).containsExactly("old-key");
        Files.writeString(path, "  \n");
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(file.get()).containsExactly("old-key");
        Files.writeString(path, "mended-key");
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(file.get()).containsExactly("mended-key");

        assertThat(log.list)
                .filteredOn(said -> said.getFormattedMessage().contains("stays in force"))
                .hasSize(1);
        assertThat(log.list).noneMatch(said -> said.getFormattedMessage().contains("-key"));
    }

    @Test
    void aFileThatCannotBeReadAtFirstIsAnError() throws IOException {
        assertThatThrownBy(() -> read(folder.resolve("missing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing cannot be read");
        assertThatThrownBy(() -> read(secret("\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is empty");
        assertThatThrownBy(() -> read(secret("a\n".repeat(SecretFile.MOST_LINES + 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("has more than 8 lines");
        assertThatThrownBy(() -> read(secret("a".repeat(SecretFile.LONGEST + 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("has more than 65536 bytes");
    }

    @Test
    void aFileThatEverybodyCanReadIsWarnedAbout() throws IOException {
        Path open = secret("open-key");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Path closed = Files.writeString(folder.resolve("closed"), "closed-key");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-r-----"));

        read(open);
        read(closed);

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "The secret file " + open + " can be read by every user of this machine; chmod o-r closes it");
    }

    @Test
    void itDoesNotSayItsSecretWhenPrinted() throws IOException {
        assertThat(read(secret("hidden")).toString()).doesNotContain("hidden");
    }

    private Path secret(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content);
    }

    private SecretFile<List<String>> read(Path path) {
        return new SecretFile<>(path, Function.identity(), now::get);
    }
}
