package wiredesk.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepAliveTest {

    @Test
    void answersOfEveryLengthAreReadToTheirEndOnOneConnection() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> bodies = new ArrayList<>();
        List<Integer> clients = new ArrayList<>();
        server.createContext("/feeds/bench/stories", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + " by "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            clients.add(exchange.getRemoteAddress().getPort());
            byte[] answer = "x".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
            // A length of 0 is chunked, -1 is no body.
            switch (bodies.size()) {
                case 1 -> {
                    exchange.sendResponseHeaders(202, 0);
                    exchange.getResponseBody().write(answer);
                }
                case 2 -> {
                    exchange.sendResponseHeaders(202, answer.length);
                    exchange.getResponseBody().write(answer);
                }
                default -> exchange.sendResponseHeaders(503, -1);
            }
            exchange.close();
        });
        server.start();
        try (var connection = new KeepAlive(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "/feeds/bench/stories", "secret")) {
            assertThat(connection.post("one".getBytes(StandardCharsets.UTF_8))).isEqualTo(202);
            assertThat(connection.post("two".getBytes(StandardCharsets.UTF_8))).isEqualTo(202);
            assertThat(connection.post("three".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(503);
        } finally {
            server.stop(0);
        }
        assertThat(bodies).containsExactly("one by Bearer secret", "two by Bearer secret", "three by Bearer secret");
        assertThat(clients.stream().distinct()).hasSize(1);
    }

    @Test
    void aConnectionThatIsClosedIsSaidToBe() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var connection = new KeepAlive(URI.create("http://127.0.0.1:" + server.getLocalPort()), "/", "k")) {
            server.accept().close();
            assertThatThrownBy(() -> connection.post("one".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IOException.class)
                    .satisfiesAnyOf(
                            e -> assertThat(e).isInstanceOf(EOFException.class),
                            e -> assertThat(e).hasMessageContainingAll("onnection"),
                            e -> assertThat(e).hasMessageContaining("pipe"));
        }
    }
}
