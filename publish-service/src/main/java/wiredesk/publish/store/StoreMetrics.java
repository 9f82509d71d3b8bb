package wiredesk.publish.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.publish.latency.Latency;
import wiredesk.schemas.PublishedArticle;

/** Counts what one store takes, and how long after its publication an article is in it. */
final class StoreMetrics {

    private static final Logger log = LoggerFactory.getLogger(StoreMetrics.class);

    private final String store;
    private final Counter changed;
    private final Counter known;
    private final Counter buried;
    private final Counter away;
    private final Latency fromDelivery;
    private final Latency fromPublication;

    StoreMetrics(String store, MeterRegistry registry) {
        this.store = store;
        this.changed = articles(registry, "changed");
        this.known = articles(registry, "known");
        this.buried = articles(registry, "buried");
        this.away = Counter.builder("wiredesk.store.away")
                .description("Writes that found the store away")
                .tag("store", store)
                .register(registry);
        this.fromDelivery =
                new Latency(registry, "wiredesk.store.latency", "From the delivery to the store", "store", store);
        this.fromPublication =
                new Latency(registry, "wiredesk.store.delay", "From the publication to the store", "store", store);
    }

    void stored(int written, Collection<PublishedArticle> changes, Instant now) {
        changed.increment(changes.size());
        known.increment(written - changes.size());
        for (PublishedArticle article : changes) {
            fromDelivery.record(article.getReceivedAt(), now);
            fromPublication.record(article.getPublishedAt(), now);
        }
    }

    void away() {
        away.increment();
    }

    void buried(ConsumerRecord<byte[], byte[]> record, Exception why) {
        buried.increment();
        log.error(
                "Not for the store {}, sent to its dead letters: key {}, {}-{}@{}: {}",
                store,
                text(record.key()),
                record.topic(),
                record.partition(),
                record.offset(),
                why.getMessage());
    }

    private Counter articles(MeterRegistry registry, String outcome) {
        return Counter.builder("wiredesk.store.articles")
                .description("Articles by what became of them in the store")
                .tag("store", store)
                .tag("outcome", outcome)
                .register(registry);
    }

    private static String text(byte @Nullable [] key) {
        return key == null ? "none" : new String(key, UTF_8);
    }
}
