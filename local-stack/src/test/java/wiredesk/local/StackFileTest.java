package wiredesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() {
        var home = new Home(folder);
        StackFile file = file(StackFile.Running.of(ProcessHandle.current()));

        file.write(home);

        assertThat(StackFile.of(home)).contains(file);
    }

    @Test
    void aProcessWithAnotherStartTimeIsAnother() {
        long pid = ProcessHandle.current().pid();

        assertThat(StackFile.Running.of(ProcessHandle.current()).alive()).isPresent();
        assertThat(new StackFile.Running(pid, Instant.parse("2001-01-01T00:00:00Z")).alive())
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNoStack() throws IOException {
        Files.writeString(folder.resolve("stack.json"), "{ half a");

        assertThat(StackFile.of(new Home(folder))).isEmpty();
    }

    @Test
    void orphansAreEndedOnlyIfTheyAreTheProcessesThatWereNoted() throws Exception {
        var home = new Home(folder);
        Process orphan = new ProcessBuilder("sleep", "60").start();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            file(
                            StackFile.Running.of(orphan.toHandle()),
                            new StackFile.Running(stranger.pid(), Instant.parse("2001-01-01T00:00:00Z")))
                    .write(home);

            assertThat(LocalStack.endOrphans(home)).containsExactly(Part.KAFKA);
            assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            orphan.destroyForcibly();
            stranger.destroyForcibly();
        }
    }

    private StackFile file(StackFile.Running... children) {
        var home = new Home(folder);
        Part[] parts = Part.values();
        return new StackFile(
                StackFile.Running.of(ProcessHandle.current()),
                Addresses.of(PortPlan.usual(), home.secrets().resolve("password")),
                IntStream.range(0, children.length)
                        .mapToObj(i -> new StackFile.Child(parts[i], children[i], home.log(parts[i])))
                        .toList());
    }
}
