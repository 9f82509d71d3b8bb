package wiredesk.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void recordsAreStillThereAfterKillDashNineAndAfterAnOrderlyStop() throws Exception {
        int port = Ports.free();
        var records = new Records("127.0.0.1:" + port, "kept");
        try (var first = start(port).awaitReady(LIMIT)) {
            records.create().send("one");
            ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
            assertThat(first.awaitExit(LIMIT)).isTrue();
        }

        try (var second = start(port).awaitReady(LIMIT)) {
            records.send("two");
            second.askToStop();
            assertThat(second.awaitExit(LIMIT)).isTrue();
            assertThat(second.exitCode()).hasValue(143);
        }

        try (var _ = start(port).awaitReady(LIMIT)) {
            assertThat(records.committed(2)).containsExactly("one", "two");
        }
    }

    private ChildProcess start(int port) {
        return KafkaBroker.process(
                port,
                directory.resolve("data"),
                directory.resolve("kafka.log"),
                List.of("-XX:TieredStopAtLevel=1"),
                Duration.ofSeconds(30));
    }
}
