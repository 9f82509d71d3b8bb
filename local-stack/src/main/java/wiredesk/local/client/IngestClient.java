package wiredesk.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wiredesk.local.terminal.Json;

/** Sends documents to ingest-service as an agency does. */
public final class IngestClient {

    private final URI base;

    /** A client of the ingest-service at {@code base}, for example {@code http://localhost:8081}. */
    public IngestClient(URI base) {
        this.base = base;
    }

    /**
     * Delivers one document to {@code feed}, and waits for the answer.
     *
     * @throws ServiceAway if none comes
     */
    public Answer push(String feed, String key, String contentType, byte[] document) {
        HttpResponse<String> response =
                Http.send(request(feed, key, contentType, document), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return response.statusCode() == 202
                ? Json.read(response.body(), Receipt.class)
                : problem(response.statusCode(), response.body());
    }

    private HttpRequest request(String feed, String key, String contentType, byte[] document) {
        return HttpRequest.newBuilder(Http.resolve(base, "/feeds/" + Percent.encode(feed) + "/stories"))
                .timeout(Http.TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .header("Accept", "application/json, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                .build();
    }

    static Problem problem(int status, String body) {
        try {
            JsonNode problem = Json.tree(body);
            return new Problem(status, text(problem, "title"), text(problem, "detail"), text(problem, "deliveryId"));
        } catch (JacksonException notJson) {
            return new Problem(status, null, body.lines().findFirst().orElse(null), null);
        }
    }

    private static @Nullable String text(JsonNode problem, String field) {
        return problem.path(field).stringValue(null);
    }
}
