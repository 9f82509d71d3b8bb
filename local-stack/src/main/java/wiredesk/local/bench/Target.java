package wiredesk.local.bench;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import wiredesk.local.client.DeskClient;
import wiredesk.local.client.IngestClient;

/**
 * The system that is measured.
 *
 * @param ingest ingest-service
 * @param desk publish-service
 * @param bootstrap Kafka's bootstrap servers
 * @param feed the feed that is pushed to
 * @param key its key
 */
public record Target(URI ingest, URI desk, String bootstrap, String feed, String key) {

    IngestClient ingestClient() {
        return new IngestClient(ingest);
    }

    DeskClient deskClient() {
        return new DeskClient(desk);
    }

    Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", bootstrap);
    }

    @Override
    public String toString() {
        // Not the key.
        return ingest + " → " + desk + ", feed " + feed;
    }

    /** Hears what is being done. */
    public interface Progress extends Consumer<String> {}
}
