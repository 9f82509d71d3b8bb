package wiredesk.ingest.status;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks publish-service what the public may see of an article. */
class Desk {

    private final HttpClient http;
    private final JsonMapper json;
    private final Optional<URI> url;
    private final Duration timeout;

    Desk(HttpClient http, JsonMapper json, Optional<URI> url, Duration timeout) {
        this.http = http;
        this.json = json;
        this.url = url;
        this.timeout = timeout;
    }

    /**
     * What the desk has of an article.
     *
     * @param state {@code PUBLISHED} or {@code WITHDRAWN}
     * @param status the provider's word; {@code USABLE} of a withdrawn article says that it has expired
     * @param publishedAt when it went out in this state
     */
    record Shown(
            String feed,
            String state,
            String status,
            long version,
            Instant versionCreated,
            @Nullable Instant publishedAt) {

        boolean hasExpired() {
            return state.equals("WITHDRAWN") && status.equals("USABLE");
        }
    }

    /** What was answered, if anything was. */
    sealed interface Answer {}

    /** The desk has the article so. */
    record Found(Shown shown) implements Answer {}

    /** The desk does not have the article. */
    record Nothing() implements Answer {}

    /** The desk did not answer, or there is none. */
    record Away() implements Answer {}

    Answer ask(String articleId) {
        if (url.isEmpty()) {
            return new Away();
        }
        String root = url.get().toString();
        String id = URLEncoder.encode(articleId, StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + "/api/articles/" + id))
                .timeout(timeout)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> new Found(shown(json.readTree(response.body())));
                case 404 -> new Nothing();
                default -> new Away();
            };
        } catch (IOException | JacksonException | DateTimeParseException e) {
            return new Away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Away();
        }
    }

    private static Shown shown(JsonNode article) {
        String publishedAt = article.path("publishedAt").asString("");
        return new Shown(
                article.path("feed").asString(),
                article.path("state").asString(),
                article.path("status").asString(""),
                article.path("version").asLong(),
                Instant.parse(article.path("versionCreated").asString()),
                publishedAt.isEmpty() ? null : Instant.parse(publishedAt));
    }
}
