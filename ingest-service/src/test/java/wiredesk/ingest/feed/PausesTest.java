package wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PausesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whatAnOperatorDecidedWinsAndOutlivesARestart() {
        Pauses pauses = pauses();
        assertThat(pauses.isPaused("held")).isTrue();
        assertThat(pauses.isPaused("open")).isFalse();

        pauses.decide("held", false, NOW);
        pauses.decide("open", true, NOW);

        Pauses restarted = pauses();
        assertThat(restarted.isPaused("held")).isFalse();
        assertThat(restarted.isPaused("open")).isTrue();
        assertThat(restarted.decision("open")).contains(new Pauses.Decision(true, NOW));
    }

    @Test
    void aDecisionForWhatIsConfiguredAnywayIsForgotten() {
        Pauses pauses = pauses();
        pauses.decide("held", false, NOW);
        pauses.decide("held", true, NOW.plusSeconds(1));
        assertThat(pauses.decision("held")).isEmpty();
        assertThat(folder.resolve("state/paused.txt")).isEmptyFile();
        assertThat(Files.exists(folder.resolve("state/paused.txt.new"))).isFalse();
    }

    private Pauses pauses() {
        return new Pauses(
                Set.of("held"),
                Optional.of(new StateFile(folder.resolve("state").resolve("paused.txt"))));
    }
}
