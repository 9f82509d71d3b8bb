package wiredesk.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRegistryIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    private Path directory;

    @Test
    void schemasAreStillThereAfterKillDashNine() throws Exception {
        var ports = Ports.free(2);
        try (var first = start(ports).awaitReady(LIMIT)) {
            post(ports.get(0));
            ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
            assertThat(first.awaitExit(LIMIT)).isTrue();
        }

        try (var _ = start(ports).awaitReady(LIMIT)) {
            assertThat(get(ports.get(0), "/subjects")).isEqualTo("[\"kept-value\"]");
        }
    }

    private ChildProcess start(List<Integer> ports) {
        return SchemaRegistry.process(
                ports.get(0), ports.get(1), directory.resolve("data"), directory.resolve("registry.log"));
    }

    private static void post(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(SchemaRegistry.url(port) + "/subjects/kept-value/versions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(SchemaRegistry.url(port) + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
