package wiredesk.system;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.local.client.DeskClient;
import wiredesk.local.client.EventStream;

/** Listens to the event stream until closed, and keeps what it hears. */
final class LiveEvents implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final EventStream stream;
    private volatile boolean closed;

    LiveEvents(DeskClient api) {
        stream = api.stream(Map.of());
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try {
            stream.forEach(event -> {
                if (event.name().equals("article")) {
                    heard.add(json.readTree(event.data()));
                }
            });
        } catch (UncheckedIOException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    /** The events of one article so far, oldest first. */
    List<JsonNode> of(String articleId) {
        return heard.stream()
                .filter(e -> e.path("id").asString().equals(articleId))
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
    }
}
