package wiredesk.enrich.summary.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** An endpoint on this machine that behaves as a test wants it to. */
public final class FakeEndpoint implements AutoCloseable {

    /** What it does with a call. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Behaviour behaviour = exchange -> {};

    /** Listens on a free port of the loopback interface. */
    public FakeEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", exchange -> {
            questions.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            try (exchange) {
                behaviour.answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    /** Up to before {@code /v1}. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Every question so far. */
    List<JsonNode> questions() {
        return questions;
    }

    /** The {@code Authorization} of every question so far. */
    public List<String> keys() {
        return keys;
    }

    void does(Behaviour next) {
        behaviour = next;
    }

    /** Answers with these sentences and this line, for 321 tokens. */
    public void tells(String line, String... sentences) {
        var answer = JsonNodeFactory.instance.objectNode().put("line", line);
        var array = answer.putArray("sentences");
        List.of(sentences).forEach(array::add);
        says(answer.toString());
    }

    /** Answers with this as the model's text. */
    void says(String content) {
        does(exchange -> respond(exchange, 200, completion(content, "stop")));
    }

    /** Does not answer before it is closed. */
    void isSilent() {
        does(exchange -> closing.await());
    }

    static String completion(String content, String end) {
        var json = JsonNodeFactory.instance.objectNode().put("id", "fake").put("object", "chat.completion");
        var choice = json.putArray("choices").addObject().put("index", 0).put("finish_reason", end);
        choice.putObject("message").put("role", "assistant").put("content", content);
        json.putObject("usage")
                .put("prompt_tokens", 300)
                .put("completion_tokens", 21)
                .put("total_tokens", 321);
        return json.toString();
    }

    static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
