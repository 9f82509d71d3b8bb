package wiredesk.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.delivery.DeliveryReceipt;
import wiredesk.ingest.delivery.Outcome;
import wiredesk.ingest.delivery.Sieve;
import wiredesk.ingest.delivery.WayIn;
import wiredesk.ingest.feed.FeedReader;
import wiredesk.ingest.feed.FeedRules;
import wiredesk.ingest.format.Formats;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;
import wiredesk.schemas.RawArticle;

/** Reads what sources bring as the service does, and keeps it in a list where the service has a log. */
public final class RecordingWayIn implements WayIn {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final FeedReader reader = new FeedReader(new Formats(), FeedRules.of(Optional.empty(), ZoneOffset.UTC));
    private final RawArticleFactory factory = new RawArticleFactory();
    private final List<String> headlines = new ArrayList<>();
    private volatile boolean away;
    private volatile boolean dying;
    private int limit = 1 << 20;

    /** The log confirms nothing. */
    public void away(boolean value) {
        away = value;
    }

    /** The process dies in the middle of a delivery. */
    public void dying(boolean value) {
        dying = value;
    }

    /** Takes no delivery that is longer. */
    public void limit(int bytes) {
        limit = bytes;
    }

    /** What came, in its order. */
    public synchronized List<String> headlines() {
        return List.copyOf(headlines);
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public synchronized Outcome take(
            String feed, InputStream in, long announced, Optional<String> contentType, Sieve sieve) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (dying) {
            throw new IllegalStateException("dying");
        }
        if (away) {
            return new Outcome.Later("away");
        }
        if (bytes.length > limit) {
            return new Outcome.Refused("d", "too-large", "more than " + limit + " bytes");
        }
        try {
            Document document = reader.document(bytes, contentType);
            Format format = reader.formatOf(document);
            List<DeliveryReceipt.Rejected> rejected = new ArrayList<>();
            List<ParsedItem> items = reader.read(document, format, NOW);
            for (int i = 0; i < items.size(); i++) {
                switch (items.get(i)) {
                    case ParsedItem.Taken(var story) -> {
                        RawArticle article = factory.create(story, new Receipt(feed, "d", NOW, format.id()));
                        if (sieve.passes(article)) {
                            headlines.add(article.getItem().getHeadline());
                        }
                    }
                    case ParsedItem.Refused(var refusal) -> {
                        if (sieve.passes(refusal)) {
                            rejected.add(new DeliveryReceipt.Rejected(
                                    i, refusal.reason().code(), refusal.detail()));
                        }
                    }
                }
            }
            return new Outcome.Taken(new DeliveryReceipt("d", feed, NOW, format.id(), List.of(), rejected));
        } catch (UnreadableDocument e) {
            return new Outcome.Refused(
                    "d", e.refusal().reason().code(), e.refusal().detail());
        }
    }
}
