package wiredesk.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @Test
    void aChildThatDiesIsReportedWithItsExitCodeAndItsLastLines() {
        var child = shell("echo starting; echo no room on the disk; exit 7")
                .readyWhen(() -> false)
                .start();

        assertThatThrownBy(() -> child.awaitReady(LIMIT))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("worker ended with exit code 7")
                .hasMessageContaining("no room on the disk");
    }

    @Test
    void aChildThatIsNeverReadyIsStopped() {
        var child = shell("echo waiting; exec sleep 600").readyWhen(() -> false).start();

        assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(500))).hasMessageContaining("was not ready");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aChildThatIgnoresTheSignalIsKilledAfterTheGracePeriodWithItsOwnChildren() {
        var child = shell("trap '' TERM; sleep 600 & echo up; while :; do wait; done")
                .grace(Duration.ofMillis(500))
                .readyWhen(() -> directory.resolve("worker.log").toFile().length() > 0)
                .start()
                .awaitReady(LIMIT);
        var grandchildren =
                ProcessHandle.of(child.pid()).orElseThrow().descendants().toList();

        child.close();

        assertThat(child.exitCode()).hasValue(137);
        assertThat(grandchildren).isNotEmpty();
        await().atMost(LIMIT).until(() -> grandchildren.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void onlyTheLinesOfTheLastStartCount() {
        shell("echo before").start().awaitExit(LIMIT);
        var child = shell("echo one; echo two; echo three").start();
        child.awaitExit(LIMIT);

        assertThat(child.lastLines(2)).containsExactly("two", "three");
        assertThat(child.lastLines(10)).containsExactly("one", "two", "three");
    }

    /** The parent is a JVM that starts a child, says its process id, and is then killed without a chance to clean up. */
    @Test
    void aChildDoesNotOutliveItsParentEvenAfterKillDashNine() throws IOException {
        var output = directory.resolve("parent.log");
        var parent = ChildProcess.builder(
                        "parent",
                        List.of(
                                ChildProcess.java(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Parent.class.getName(),
                                directory.resolve("orphan.log").toString()),
                        output)
                .readyWhen(() -> Files.readString(output).contains("\n"))
                .start()
                .awaitReady(LIMIT);
        var orphan = ProcessHandle.of(Long.parseLong(parent.lastLines(1).getFirst()));
        assertThat(orphan).get().matches(ProcessHandle::isAlive);

        ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();

        await().atMost(LIMIT).until(() -> orphan.stream().noneMatch(ProcessHandle::isAlive));
    }

    private ChildProcess.Builder shell(String script) {
        return ChildProcess.builder("worker", List.of("/bin/sh", "-c", script), directory.resolve("worker.log"));
    }

    static final class Parent {

        public static void main(String[] args) throws InterruptedException {
            var child = ChildProcess.builder("orphan", List.of("/bin/sleep", "600"), Path.of(args[0]))
                    .start();
            System.out.println(child.pid());
            child.onExit().join();
        }
    }
}
