package wiredesk.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeskTest {

    private static final String ARTICLE = """
            {"id": "http://a/1", "feed": "fjord", "state": "PUBLISHED", "status": "USABLE", "version": 3,
             "versionCreated": "2026-03-01T12:00:00Z", "publishedAt": "2026-03-01T12:00:01Z"}
            """;

    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = ARTICLE;
    private volatile String asked = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestURI().getRawPath();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatTheDeskHasIsRead() {
        assertThat(desk(server.getAddress().getPort()).ask("http://a/1 b"))
                .isEqualTo(new Desk.Found(new Desk.Shown(
                        "fjord",
                        "PUBLISHED",
                        "USABLE",
                        3,
                        Instant.parse("2026-03-01T12:00:00Z"),
                        Instant.parse("2026-03-01T12:00:01Z"))));
        assertThat(asked).isEqualTo("/api/articles/http%3A%2F%2Fa%2F1%20b");
    }

    @Test
    void anArticleTheDeskDoesNotHaveIsNotThere() {
        status = 404;
        assertThat(desk(server.getAddress().getPort()).ask("a")).isEqualTo(new Desk.Nothing());
    }

    @Test
    void aDeskThatFailsTalksNonsenseOrIsNotThereIsAway() {
        int port = server.getAddress().getPort();
        status = 503;
        assertThat(desk(port).ask("a")).isEqualTo(new Desk.Away());
        status = 200;
        body = "<html>";
        assertThat(desk(port).ask("a")).isEqualTo(new Desk.Away());
        body = "{\"state\": \"PUBLISHED\"}";
        assertThat(desk(port).ask("a")).isEqualTo(new Desk.Away());
        server.stop(0);
        assertThat(desk(port).ask("a")).isEqualTo(new Desk.Away());
        assertThat(new Desk(HttpClient.newHttpClient(), JsonMapper.shared(), Optional.empty(), Duration.ofSeconds(1))
                        .ask("a"))
                .isEqualTo(new Desk.Away());
    }

    private static Desk desk(int port) {
        return new Desk(
                HttpClient.newHttpClient(),
                JsonMapper.shared(),
                Optional.of(URI.create("http://127.0.0.1:" + port + "/")),
                Duration.ofSeconds(10));
    }
}
