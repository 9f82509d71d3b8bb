package wiredesk.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.local.terminal.Terminal;

class WiredeskTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "down", "reset", "status", "push", "tail", "trace", "bench"})
    void everyCommandHasHelpWithItsExitCodes(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(text(out))
                .startsWith("Usage: wiredesk " + command)
                .contains("--home")
                .contains("Exit codes:");
    }

    @Test
    void theHelpNamesEveryCommandForPeople() {
        assertThat(run("--help")).isZero();
        assertThat(text(out))
                .contains("up ", "demo ", "down ", "reset ", "status ", "push ", "tail ", "trace ", "bench ")
                .doesNotContain("prepare");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --port kavka=1",
                "up --port kafka=99999",
                "up --feed Kestrel!",
                "push",
                "bench --rate 0",
                "tail",
                "compare",
                "stories",
                "replay enrich",
                "train topics --out model",
                "train topics --from stories",
                "train topics --from stories --from-topic articles.enriched --out model",
                "replay enrich --from yesterday --bootstrap localhost:1 --registry http://localhost:1",
                "unknown"
            })
    void wrongUsageIsSaidAndExitsWithTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(text(err)).isNotBlank();
    }

    @Test
    void trainingFromATopicSaysHowToStartWhenNothingRuns() {
        assertThat(run("train", "topics", "--help")).isZero();
        assertThat(text(out)).contains("--from-topic=TOPIC", "--mapping=FILE", "--out=MODEL", "--bootstrap");

        assertThat(run("train", "topics", "--from-topic", "articles.enriched", "--out", "m", "--home", home.toString()))
                .isEqualTo(3);
        assertThat(text(err)).contains("./wiredesk up").contains("--bootstrap");
    }

    @Test
    void statusOfNothingIsNotRunning() {
        assertThat(run("status", "--home", home.toString())).isEqualTo(3);
        assertThat(text(out)).contains("Nothing runs in " + home);
    }

    @Test
    void statusOfNothingIsReadableByPrograms() {
        assertThat(run("status", "--json", "--home", home.toString())).isEqualTo(3);
        assertThat(text(out)).contains("\"running\" : false");
    }

    @Test
    void pushSaysHowToStartWhenNothingRuns() throws IOException {
        Path story = Files.writeString(home.resolve("story.txt"), "Headline\n\nBody.");

        assertThat(run("push", "--home", home.toString(), story.toString())).isEqualTo(3);
        assertThat(text(err)).contains("./wiredesk up").contains("--url");
    }

    @Test
    void resetRemovesOnlyWhatLooksLikeAHome() throws IOException {
        Files.writeString(home.resolve("novel.txt"), "Chapter one");

        assertThat(run("reset", "--yes", "--home", home.toString())).isEqualTo(1);
        assertThat(home.resolve("novel.txt")).exists();

        Files.createDirectories(home.resolve("data"));
        assertThat(run("reset", "--yes", "--home", home.toString())).isZero();
        assertThat(home).doesNotExist();
    }

    @Test
    void downOfNothingIsHarmless() {
        assertThat(run("down", "--home", home.toString())).isZero();
        assertThat(text(out)).contains("Nothing runs");
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return Wiredesk.run(new Terminal(stream(out), stream(err), 100, false), args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
