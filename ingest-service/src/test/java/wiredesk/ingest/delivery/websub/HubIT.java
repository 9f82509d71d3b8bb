package wiredesk.ingest.delivery.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to a topic and its hub, over real HTTP. */
class HubIT {

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Hub hub = new Hub(http, this::requireAllowed);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void aTopicThatHasMovedIsFollowedToItsHub() throws Exception {
        answer("/old", 301, "", "Location", "/new.atom");
        answer("/new.atom", 200, "<feed><link rel='hub' href='/hub'/><link rel='self' href='new.atom'/></feed>");

        assertThat(hub.discover(at("/old")))
                .isEqualTo(new Links(Optional.of(at("/hub")), Optional.of(at("/new.atom"))));
    }

    @Test
    void aTopicThatTurnsInACircleOrIsNotThereIsAnError() {
        answer("/circle", 302, "", "Location", "/circle");

        assertThatThrownBy(() -> hub.discover(at("/circle")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("redirects more than 3 times");
        assertThatThrownBy(() -> hub.discover(at("/missing")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("was answered with 404");
    }

    @Test
    void aHubThatHasMovedIsAskedAgainWithTheSameForm() throws Exception {
        answer("/hub", 307, "", "Location", "/hub2");
        answer("/hub2", 202, "");

        subscribe();

        assertThat(received)
                .hasSize(2)
                .containsOnly("hub.mode=subscribe&hub.topic=https%3A%2F%2Falpina.example%2Fnews%3Fa%3Db"
                        + "&hub.callback=https%3A%2F%2Fwires.example%2Fcb&hub.lease_seconds=3600&hub.secret=s3cret");
    }

    @Test
    void whatAHubAnswersIsSaidWithoutItsControlCharacters() {
        answer("/hub", 400, "no\nsuch\u001Btopic");

        assertThatThrownBy(this::subscribe)
                .isInstanceOf(IOException.class)
                .hasMessage("The hub " + at("/hub") + " answered with 400: no such topic");
    }

    @Test
    void theFormWithTheSecretIsNotCarriedElsewhereByOtherRedirects() {
        answer("/hub", 302, "", "Location", "/hub2");
        answer("/hub2", 202, "");

        assertThatThrownBy(this::subscribe).isInstanceOf(IOException.class).hasMessageContaining("answered with 302");
        assertThat(received).hasSize(1);
    }

    @Test
    void anAddressThatMayNotBeAskedIsNotAskedWhoeverNamesIt() throws Exception {
        answer("/topic", 302, "", "Location", "/inside/topic");
        answer("/hub", 307, "", "Location", "/inside/hub");
        answer("/inside", 200, "");

        assertThatThrownBy(() -> hub.discover(at("/topic")))
                .isInstanceOf(IOException.class)
                .hasMessage("inside");
        assertThatThrownBy(this::subscribe).isInstanceOf(IOException.class).hasMessage("inside");
        assertThat(received).hasSize(2);
    }

    private void requireAllowed(URI address) throws IOException {
        if (address.getPath().startsWith("/inside")) {
            throw new IOException("inside");
        }
    }

    private void subscribe() throws IOException, InterruptedException {
        hub.subscribe(
                at("/hub"),
                URI.create("https://alpina.example/news?a=b"),
                URI.create("https://wires.example/cb"),
                "s3cret",
                Duration.ofHours(1));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(String path, int status, String body, String... header) {
        server.createContext(path, exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (header.length > 0) {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
