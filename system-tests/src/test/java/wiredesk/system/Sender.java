package wiredesk.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import wiredesk.local.client.IngestClient;
import wiredesk.local.client.Receipt;

/** An agency that pushes to its feed. */
final class Sender {

    /** As many deliveries under way at once as an agency's system would have at most. */
    private static final int AT_ONCE = 64;

    private final IngestClient client;
    private final String feed;
    private final String key;

    Sender(URI ingest, String feed, String key) {
        this.client = new IngestClient(ingest);
        this.feed = feed;
        this.key = key;
    }

    String feed() {
        return feed;
    }

    /** Pushes a document with one story, which must be taken. */
    Receipt.Article push(Story story) {
        if (client.push(feed, key, story.contentType(), story.document().getBytes(UTF_8)) instanceof Receipt receipt
                && receipt.isWhole()
                && receipt.articles().size() == 1) {
            return receipt.articles().getFirst();
        }
        throw new AssertionError("ingest-service did not take " + story);
    }

    /** Pushes as fast as it is taken; the receipts come in the order of {@code stories}. Every one must be taken. */
    List<Receipt.Article> pushAll(List<Story> stories) {
        var free = new Semaphore(AT_ONCE);
        var receipts = new ArrayList<Receipt.Article>(stories.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pushes = new ArrayList<Future<Receipt.Article>>(stories.size());
            for (Story story : stories) {
                free.acquire();
                pushes.add(threads.submit(() -> {
                    try {
                        return push(story);
                    } finally {
                        free.release();
                    }
                }));
            }
            for (Future<Receipt.Article> push : pushes) {
                receipts.add(push.get());
            }
            return receipts;
        } catch (ExecutionException e) {
            throw new AssertionError("a story was not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while pushing", e);
        }
    }
}
