package wiredesk.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wiredesk.local.terminal.Json;

/** Asks ingest-service's actuator for what was not taken. */
public final class RejectionsClient {

    /** Longer than the service takes to read the topic. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final URI actuator;

    /** A client of the actuator at {@code actuator}, for example {@code http://localhost:9081/actuator}. */
    public RejectionsClient(URI actuator) {
        this.actuator = actuator;
    }

    /**
     * The newest rejections.
     *
     * @param question {@code feed}, {@code since}, {@code limit}
     * @throws ServiceAway if no answer comes
     * @throws IllegalArgumentException if the question is not understood
     */
    public JsonNode list(Map<String, String> question) {
        String query = question.entrySet().stream()
                .map(e -> Percent.encode(e.getKey()) + "=" + Percent.encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(Http.resolve(actuator, "/rejections?" + query)))
                .orElseThrow(() -> new IllegalArgumentException("there is no actuator with rejections at " + actuator));
    }

    /** One delivery with its bytes; nothing if it is not known (any more). */
    public Optional<JsonNode> show(String deliveryId) {
        return answer(HttpRequest.newBuilder(of(deliveryId)));
    }

    /** Sends one again; what became of it, or nothing if it is not known (any more). */
    public Optional<JsonNode> send(String deliveryId) {
        return answer(HttpRequest.newBuilder(of(deliveryId))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private URI of(String deliveryId) {
        return Http.resolve(actuator, "/rejections/" + Percent.encode(deliveryId));
    }

    private static Optional<JsonNode> answer(HttpRequest.Builder request) {
        HttpResponse<String> response = Http.send(
                request.timeout(TIMEOUT).header("Accept", "application/json").build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new IllegalArgumentException(detail(response));
        }
        return Optional.of(Json.tree(response.body()));
    }

    private static String detail(HttpResponse<String> response) {
        try {
            return Json.tree(response.body()).path("detail").asString("status " + response.statusCode());
        } catch (JacksonException notJson) {
            return "status " + response.statusCode();
        }
    }
}
