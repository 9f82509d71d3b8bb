package wiredesk.ingest.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.ingest.feed.FeedReader;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.publishing.LogUnavailable;
import wiredesk.ingest.publishing.RawArticlePublisher;
import wiredesk.ingest.publishing.Stored;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;
import wiredesk.schemas.RawArticle;

/** A delivery's way from bytes to receipt: parse, make records, put them into the log, say what became of each item. */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final RawArticleFactory factory;
    private final RawArticlePublisher publisher;
    private final DeliveryMetrics metrics;

    Intake(RawArticleFactory factory, RawArticlePublisher publisher, DeliveryMetrics metrics) {
        this.factory = factory;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** Bytes to keep of a delivery that is too long to be read. */
    int room() {
        return publisher.keptBytes();
    }

    /**
     * Takes what can be taken.
     *
     * @param reader reads the feed's documents
     * @param sieve what it does not let pass is as if it were not in the document
     * @throws DeliveryProblem if nothing was taken
     */
    DeliveryReceipt take(Delivery delivery, FeedReader reader, Sieve sieve) throws DeliveryProblem {
        Format format;
        List<ParsedItem> items;
        try {
            format = reader.formatOf(delivery.document());
        } catch (UnreadableDocument e) {
            throw refuse(delivery, Optional.empty(), e.refusal());
        }
        try {
            items = reader.read(delivery.document(), format, delivery.receivedAt());
        } catch (UnreadableDocument e) {
            throw refuse(delivery, Optional.of(format), e.refusal());
        }
        return store(delivery, format, items, sieve);
    }

    /** Refuses a delivery whole, and makes sure that it stands among the rejections. */
    DeliveryProblem refuse(Delivery delivery, Optional<Format> format, Refusal refusal) throws DeliveryProblem {
        Rejections rejections = new Rejections(delivery, format, publisher.keptBytes()).add(Optional.empty(), refusal);
        publish(delivery, List.of(), rejections);
        return DeliveryProblem.refused(delivery.id(), refusal, List.of());
    }

    private DeliveryReceipt store(Delivery delivery, Format format, List<ParsedItem> items, Sieve sieve)
            throws DeliveryProblem {
        Receipt receipt = new Receipt(delivery.feed(), delivery.id(), delivery.receivedAt(), format.id());
        Rejections rejections = new Rejections(delivery, Optional.of(format), publisher.keptBytes());
        List<RawArticle> articles = new ArrayList<>(items.size());
        List<Integer> indexes = new ArrayList<>(items.size());
        List<DeliveryReceipt.Rejected> rejected = new ArrayList<>(0);
        Optional<Refusal> first = Optional.empty();
        for (int i = 0; i < items.size(); i++) {
            switch (items.get(i)) {
                case ParsedItem.Taken(var story) -> {
                    RawArticle article = factory.create(story, receipt);
                    if (sieve.passes(article)) {
                        articles.add(article);
                        indexes.add(i);
                    }
                }
                case ParsedItem.Refused(var refusal) when !sieve.passes(refusal) -> {}
                case ParsedItem.Refused(var refusal) -> {
                    first = first.or(() -> Optional.of(refusal));
                    rejections.add(Optional.of(i), refusal);
                    rejected.add(
                            new DeliveryReceipt.Rejected(i, refusal.reason().code(), refusal.detail()));
                }
            }
        }
        List<Stored> stored = publish(delivery, articles, rejections);
        List<DeliveryReceipt.Article> taken = new ArrayList<>(stored.size());
        Rejections tooLarge = new Rejections(delivery, Optional.of(format), publisher.keptBytes());
        for (int i = 0; i < stored.size(); i++) {
            int index = indexes.get(i);
            switch (stored.get(i)) {
                case Stored.Acknowledged at -> {
                    metrics.stored(at);
                    taken.add(receiptOf(index, at));
                }
                case Stored.TooLarge it -> {
                    Refusal refusal = Refusal.tooLarge(
                            "The article's record has " + it.size() + " bytes; the log takes at most " + it.limit());
                    first = first.or(() -> Optional.of(refusal));
                    tooLarge.add(Optional.of(index), refusal);
                    rejected.add(
                            new DeliveryReceipt.Rejected(index, refusal.reason().code(), refusal.detail()));
                }
            }
        }
        if (!tooLarge.records().isEmpty()) {
            publish(delivery, List.of(), tooLarge);
        }
        if (taken.isEmpty() && first.isPresent()) {
            throw DeliveryProblem.refused(delivery.id(), first.get(), rejected);
        }
        return new DeliveryReceipt(
                delivery.id(), delivery.feed(), delivery.receivedAt(), format.id(), taken, List.copyOf(rejected));
    }

    private List<Stored> publish(Delivery delivery, List<RawArticle> articles, Rejections rejections)
            throws DeliveryProblem {
        if (articles.isEmpty() && rejections.records().isEmpty()) {
            return List.of();
        }
        try {
            return publisher.publish(articles, rejections.records());
        } catch (LogUnavailable e) {
            log.atWarn()
                    .addKeyValue("feed", delivery.feed())
                    .addKeyValue("deliveryId", delivery.id())
                    .log("Delivery answered with 503: {}", e.getMessage());
            throw DeliveryProblem.tryAgain(delivery.id());
        }
    }

    private static DeliveryReceipt.Article receiptOf(int index, Stored.Acknowledged stored) {
        RawArticle article = stored.article();
        return new DeliveryReceipt.Article(
                index,
                article.getArticleId(),
                new DeliveryReceipt.ArticleRevision(
                        article.getRevision().getVersion(),
                        article.getRevision().getVersionCreated()),
                article.getStatus().name(),
                stored.topic(),
                stored.partition(),
                stored.offset(),
                article.getWarnings());
    }
}
