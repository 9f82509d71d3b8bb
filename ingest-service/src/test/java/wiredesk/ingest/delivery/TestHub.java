package wiredesk.ingest.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A publisher's topics, {@code /topics/NAME}, and the hub that they name, which remembers who asked it for what. */
final class TestHub {

    private final HttpServer server;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();

    TestHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/topics/", this::topic);
        server.createContext("/hub", this::subscribe);
        server.start();
    }

    /** Where a topic is. */
    String topic(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/topics/" + name;
    }

    /** The last request for a topic, field by field; empty if there was none. */
    Map<String, String> askedFor(String topic) {
        return asked.getOrDefault(topic, Map.of());
    }

    private void topic(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/topics/".length());
        String self = topic(name) + "?canonical";
        exchange.getResponseHeaders().add("Link", "</hub>; rel=\"hub\", <" + self + ">; rel=\"self\"");
        byte[] document = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Alpina</title><id>tag:hub.example,2026:feed</id>
                <updated>2026-03-01T12:00:00Z</updated><entry><id>tag:hub.example,2026:topic-%s</id><title>Pass closes</title>
                <updated>2026-03-01T12:00:00Z</updated><content type="text">Snow fell.</content></entry></feed>
                """.formatted(name).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/atom+xml");
        exchange.sendResponseHeaders(200, document.length);
        exchange.getResponseBody().write(document);
        exchange.close();
    }

    private void subscribe(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        asked.put(URI.create(form.getOrDefault("hub.topic", "")).getPath().substring("/topics/".length()), form);
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }
}
