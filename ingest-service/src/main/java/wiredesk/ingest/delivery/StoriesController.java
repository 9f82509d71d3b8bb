package wiredesk.ingest.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import wiredesk.ingest.feed.Pauses;

/** {@code POST /feeds/{feed}/stories}. */
@RestController
class StoriesController {

    private final IngestProperties ingest;
    private final Deliveries deliveries;
    private final Pauses pauses;
    private final InstantSource clock;

    StoriesController(IngestProperties ingest, Deliveries deliveries, Pauses pauses, InstantSource clock) {
        this.ingest = ingest;
        this.deliveries = deliveries;
        this.pauses = pauses;
        this.clock = clock;
    }

    @PostMapping("/feeds/{feed}/stories")
    ResponseEntity<DeliveryReceipt> deliver(@PathVariable String feed, HttpServletRequest request)
            throws IOException, DeliveryProblem {
        if (pauses.isPaused(feed)) {
            throw DeliveryProblem.paused(DeliveryId.at(clock.instant()), ingest.retryPausedAfter());
        }
        DeliveryReceipt receipt = deliveries.take(
                feed,
                request.getInputStream(),
                request.getContentLengthLong(),
                Optional.ofNullable(request.getContentType()),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_ENCODING), ""),
                Sieve.NONE);
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(receipt);
    }
}
