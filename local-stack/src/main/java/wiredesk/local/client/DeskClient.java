package wiredesk.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.local.terminal.Json;

/** Reads what is in the store and what is being published, as the desk page does. */
public final class DeskClient {

    private final URI base;

    /** A client of the publish-service at {@code base}, for example {@code http://localhost:8080}. */
    public DeskClient(URI base) {
        this.base = base;
    }

    /**
     * One article with all its revisions, or nothing if the store does not have it.
     *
     * @throws ServiceAway if no answer comes
     */
    public Optional<JsonNode> article(String articleId) {
        HttpResponse<String> response = get("/api/articles/" + Percent.encode(articleId));
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(tree(response));
    }

    /**
     * One page of articles, newest first, with {@code query} as the API takes it (q, feed, limit, cursor and so on).
     *
     * @throws ServiceAway if no answer comes
     */
    public JsonNode articles(Map<String, String> query) {
        return tree(get("/api/articles" + query(query)));
    }

    /**
     * What is being published from now on; closing it ends the connection.
     *
     * @throws ServiceAway if no answer comes
     */
    public EventStream stream(Map<String, String> filter) {
        HttpRequest request = HttpRequest.newBuilder(Http.resolve(base, "/api/stream" + query(filter)))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response = Http.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("GET " + request.uri() + " answered " + response.statusCode());
        }
        return new EventStream(response.body());
    }

    private HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(Http.resolve(base, path))
                .timeout(Http.TIMEOUT)
                .header("Accept", "application/json")
                .build();
        return Http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("GET " + response.uri() + " answered "
                    + IngestClient.problem(response.statusCode(), response.body())
                            .line());
        }
        return Json.tree(response.body());
    }

    private static String query(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(e -> Percent.encode(e.getKey()) + "=" + Percent.encode(e.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
