package wiredesk.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a desk: asks the API and listens to the stream, over HTTP like any client. */
final class Desk implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final List<Listening> listening = new ArrayList<>();

    Desk(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> article(String id) {
        return get("/api/articles/" + encoded(id));
    }

    void awaitStored(String id) {
        await().atMost(RunningService.SOON).until(() -> article(id).statusCode() == 200);
    }

    JsonNode articleJson(String id) {
        return JSON.readTree(article(id).body());
    }

    List<String> listed(String query) {
        return json("/api/articles?" + query)
                .path("articles")
                .valueStream()
                .map(article -> article.path("id").asString())
                .toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** One event of the stream. */
    record Event(String id, JsonNode article) {}

    Listening listen(String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/stream" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The stream answered " + response.statusCode());
            }
            var heard = new Listening(response.body());
            listening.add(heard);
            return heard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        listening.forEach(Listening::close);
        http.close();
    }

    /** What is heard, from the first byte on. */
    static final class Listening implements AutoCloseable {

        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final List<String> comments = new CopyOnWriteArrayList<>();
        private final InputStream body;

        Listening(InputStream body) {
            this.body = body;
            Thread.ofVirtual().start(this::read);
        }

        List<Event> events(String articleId) {
            return events.stream()
                    .filter(event -> event.article().path("id").asString().equals(articleId))
                    .toList();
        }

        List<String> states(String articleId) {
            return events(articleId).stream()
                    .map(event -> event.article().path("state").asString() + " "
                            + event.article().path("version").asLong())
                    .toList();
        }

        List<String> comments() {
            return comments;
        }

        private void read() {
            String id = "";
            try (var lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(":")) {
                        comments.add(line.substring(1).strip());
                    } else if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("data: ")) {
                        events.add(new Event(id, JSON.readTree(line.substring(6))));
                    }
                }
            } catch (IOException e) {
                // Closed by one side or the other.
            }
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
