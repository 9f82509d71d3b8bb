package wiredesk.ingest.delivery;

import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;

/** {@code POST /feeds/{feed}/stories}. */
@RestController
class StoriesController {

    private final IngestProperties ingest;
    private final Intake intake;
    private final DeliveryMetrics metrics;
    private final InstantSource clock;

    StoriesController(IngestProperties ingest, Intake intake, DeliveryMetrics metrics, InstantSource clock) {
        this.ingest = ingest;
        this.intake = intake;
        this.metrics = metrics;
        this.clock = clock;
    }

    @PostMapping("/feeds/{feed}/stories")
    ResponseEntity<DeliveryReceipt> deliver(@PathVariable String feed, HttpServletRequest request)
            throws IOException, DeliveryProblem {
        Timer.Sample time = metrics.start();
        DeliveryBody body = DeliveryBody.read(
                request.getInputStream(),
                request.getContentLengthLong(),
                Math.toIntExact(ingest.bodyLimit().toBytes()),
                intake.room());
        IngestProperties.Feed settings = settings(feed);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<String> contentType = Optional.ofNullable(request.getContentType());
        Document document = Document.of(body.bytes(), contentType, settings.zone());
        Delivery delivery = new Delivery(DeliveryId.at(now), feed, now, document, body.size(), contentType);
        try {
            DeliveryReceipt receipt = take(request, body, settings, delivery);
            metrics.accepted(feed, receipt, body.size(), time);
            return ResponseEntity.status(HttpStatus.ACCEPTED).body(receipt);
        } catch (DeliveryProblem e) {
            metrics.refused(feed, e, time);
            throw e;
        }
    }

    private DeliveryReceipt take(
            HttpServletRequest request, DeliveryBody body, IngestProperties.Feed settings, Delivery delivery)
            throws DeliveryProblem {
        if (body.isTooLong()) {
            throw intake.refuse(
                    delivery,
                    Optional.empty(),
                    Refusal.tooLarge(
                            "A delivery may have at most " + ingest.bodyLimit().toBytes() + " bytes"));
        }
        Delivery unpacked;
        try {
            unpacked = unpacked(request, delivery, settings);
        } catch (UnreadableDocument e) {
            throw intake.refuse(delivery, Optional.empty(), e.refusal());
        }
        return intake.take(unpacked, settings.fixedFormat());
    }

    private Delivery unpacked(HttpServletRequest request, Delivery delivery, IngestProperties.Feed settings)
            throws UnreadableDocument {
        byte[] bytes = delivery.document().bytes();
        List<ContentCoding> codings =
                ContentCoding.named(Objects.requireNonNullElse(request.getHeader("Content-Encoding"), ""));
        if (codings.isEmpty()) {
            codings = ContentCoding.sniffed(bytes);
        }
        if (codings.isEmpty()) {
            return delivery;
        }
        byte[] unpacked = ContentCoding.unpack(
                codings, bytes, Math.toIntExact(ingest.bodyLimit().toBytes()));
        return delivery.of(Document.of(unpacked, delivery.contentType(), settings.zone()));
    }

    private IngestProperties.Feed settings(String feed) {
        IngestProperties.Feed settings = ingest.feeds().get(feed);
        if (settings == null) {
            throw new IllegalStateException("Feed " + feed + " was let in and is not configured");
        }
        return settings;
    }
}
