package wiredesk.ingest.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import wiredesk.ingest.oversight.FeedBook;
import wiredesk.ingest.publishing.Stored;
import wiredesk.schemas.RawArticle;

/**
 * What came and what became of it, per feed: as metrics, and in the book in which feeds are watched. Tags are bounded: feeds are those configured (nobody else gets this far), outcomes and reasons
 * are fixed words.
 */
public final class DeliveryMetrics {

    private final MeterRegistry registry;
    private final FeedBook book;
    private final Map<String, OfFeed> feeds = new ConcurrentHashMap<>();

    DeliveryMetrics(MeterRegistry registry, FeedBook book) {
        this.registry = registry;
        this.book = book;
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    /** A delivery came, whatever becomes of it. */
    void came(Delivery delivery) {
        book.delivered(delivery.feed(), delivery.size(), delivery.receivedAt());
    }

    /** An article is in the log. */
    void stored(Stored.Acknowledged at) {
        RawArticle article = at.article();
        OfFeed of = of(article.getFeed());
        if (book.accepted(article, at.partition(), at.offset())) {
            of.unchanged.increment();
        }
        if (article.getRevision().getDeclared()) {
            Duration lag = Duration.between(article.getRevision().getVersionCreated(), article.getReceivedAt());
            of.lag.record(lag.isNegative() ? Duration.ZERO : lag);
        }
    }

    void accepted(String feed, DeliveryReceipt receipt, long bytes, Timer.Sample time) {
        OfFeed of = of(feed);
        of.bytes.increment((double) bytes);
        of.articles.increment(receipt.articles().size());
        receipt.rejected().forEach(item -> rejected(feed, item.reason()));
        time.stop(of.accepted);
    }

    void refused(String feed, DeliveryProblem problem, Timer.Sample time) {
        problem.rejected()
                .ifPresentOrElse(
                        items -> items.forEach(item -> rejected(feed, item.reason())),
                        () -> rejected(feed, problem.reason()));
        time.stop(timer(feed, problem.reason()));
    }

    /** A delivery was not looked at; it may come again. */
    public void turnedAway(String feed, String reason) {
        rejected(feed, reason);
    }

    private OfFeed of(String feed) {
        OfFeed known = feeds.get(feed);
        return known == null ? feeds.computeIfAbsent(feed, this::register) : known;
    }

    private OfFeed register(String feed) {
        return new OfFeed(
                timer(feed, "accepted"),
                Counter.builder("wiredesk.ingest.articles")
                        .description("Articles put into articles.raw")
                        .tag("feed", feed)
                        .register(registry),
                Counter.builder("wiredesk.ingest.bytes")
                        .description("Bytes of accepted deliveries")
                        .baseUnit("bytes")
                        .tag("feed", feed)
                        .register(registry),
                Counter.builder("wiredesk.ingest.unchanged")
                        .description("Articles that came as they had come before")
                        .tag("feed", feed)
                        .register(registry),
                Timer.builder("wiredesk.ingest.lag")
                        .description(
                                "From the making of a revision to its receipt, where the document says when it was made")
                        .tag("feed", feed)
                        .register(registry));
    }

    private void rejected(String feed, String reason) {
        book.refused(feed, reason);
        Counter.builder("wiredesk.ingest.rejected")
                .description("Items and whole deliveries that were not taken")
                .tag("feed", feed)
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    private Timer timer(String feed, String outcome) {
        return Timer.builder("wiredesk.ingest.deliveries")
                .description("Deliveries, from the first byte read to the answer")
                .tag("feed", feed)
                .tag("outcome", outcome)
                .register(registry);
    }

    private record OfFeed(Timer accepted, Counter articles, Counter bytes, Counter unchanged, Timer lag) {}
}
