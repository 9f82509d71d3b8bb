package wiredesk.ingest.delivery;

import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.feed.FeedReader;
import wiredesk.ingest.feed.Feeds;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;

/** The way in for every delivery, whether it is pushed or the service fetches it: read to its limit, unpack, take, count. */
public final class Deliveries implements WayIn {

    private final Intake intake;
    private final Feeds feeds;
    private final DeliveryMetrics metrics;
    private final WorkRoom room;
    private final InstantSource clock;
    private final int limit;

    Deliveries(Intake intake, Feeds feeds, DeliveryMetrics metrics, WorkRoom room, InstantSource clock, int limit) {
        this.intake = intake;
        this.feeds = feeds;
        this.metrics = metrics;
        this.room = room;
        this.clock = clock;
        this.limit = limit;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public Outcome take(String feed, InputStream in, long announced, Optional<String> contentType, Sieve sieve)
            throws IOException {
        try {
            return new Outcome.Taken(take(feed, in, announced, contentType, "", sieve));
        } catch (DeliveryProblem e) {
            return outcome(e);
        }
    }

    /**
     * Refuses something that a feed delivered and that is no document, and keeps it among the rejections.
     *
     * @param beginning its first bytes, up to {@link #kept()}
     * @param size how many it has
     * @param contentType as the sender calls it
     */
    public Outcome refuse(String feed, byte[] beginning, long size, Optional<String> contentType, Refusal refusal) {
        Timer.Sample time = metrics.start();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Document document = feeds.reader(feed).document(beginning, contentType);
        Delivery delivery = new Delivery(DeliveryId.at(now), feed, now, document, size, contentType);
        DeliveryProblem problem;
        try {
            problem = intake.refuse(delivery, Optional.empty(), refusal);
        } catch (DeliveryProblem e) {
            problem = e;
        }
        metrics.refused(feed, problem, time);
        return outcome(problem);
    }

    /** Bytes of what is refused that are kept. */
    public int kept() {
        return intake.room();
    }

    private static Outcome outcome(DeliveryProblem problem) {
        String detail = String.valueOf(problem.getMessage());
        return problem.status().is5xxServerError()
                ? new Outcome.Later(detail)
                : new Outcome.Refused(problem.deliveryId(), problem.reason(), detail);
    }

    /**
     * Takes a delivery.
     *
     * @param contentEncoding how it is packed, as the sender says
     * @throws DeliveryProblem if nothing was taken
     * @throws IOException if it cannot be read to its end
     */
    DeliveryReceipt take(
            String feed,
            InputStream in,
            long announced,
            Optional<String> contentType,
            String contentEncoding,
            Sieve sieve)
            throws IOException, DeliveryProblem {
        Timer.Sample time = metrics.start();
        DeliveryBody body = DeliveryBody.read(in, announced, limit, intake.room());
        FeedReader reader = feeds.reader(feed);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Delivery delivery = new Delivery(
                DeliveryId.at(now), feed, now, reader.document(body.bytes(), contentType), body.size(), contentType);
        metrics.came(delivery);
        try {
            DeliveryReceipt receipt = take(delivery, reader, contentEncoding, sieve);
            metrics.accepted(feed, receipt, body.size(), time);
            return receipt;
        } catch (DeliveryProblem e) {
            metrics.refused(feed, e, time);
            throw e;
        }
    }

    private DeliveryReceipt take(Delivery delivery, FeedReader reader, String contentEncoding, Sieve sieve)
            throws DeliveryProblem {
        if (delivery.size() < 0) {
            throw intake.refuse(
                    delivery, Optional.empty(), Refusal.tooLarge("A delivery may have at most " + limit + " bytes"));
        }
        byte[] bytes = delivery.document().bytes();
        try {
            List<ContentCoding> codings = codings(bytes, contentEncoding);
            try (WorkRoom.Share share = room.enter(codings.isEmpty() ? bytes.length : limit)
                    .orElseThrow(() -> DeliveryProblem.crowded(delivery.id()))) {
                if (codings.isEmpty()) {
                    return intake.take(delivery, reader, sieve);
                }
                byte[] plain = ContentCoding.unpack(codings, bytes, limit);
                share.shrinkTo(plain.length);
                return intake.take(delivery.of(reader.document(plain, delivery.contentType())), reader, sieve);
            }
        } catch (UnreadableDocument e) {
            throw intake.refuse(delivery, Optional.empty(), e.refusal());
        }
    }

    private static List<ContentCoding> codings(byte[] bytes, String named) throws UnreadableDocument {
        List<ContentCoding> codings = ContentCoding.named(named);
        return codings.isEmpty() ? ContentCoding.sniffed(bytes) : codings;
    }
}
