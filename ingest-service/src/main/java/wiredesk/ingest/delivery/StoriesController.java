package wiredesk.ingest.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.ingest.feed.Pauses;

/** {@code POST /feeds/{feed}/stories}. */
@RestController
class StoriesController {

    private final IngestProperties ingest;
    private final Deliveries deliveries;
    private final Pauses pauses;
    private final InstantSource clock;
    private final ObjectWriter receipts;

    StoriesController(
            IngestProperties ingest, Deliveries deliveries, Pauses pauses, InstantSource clock, JsonMapper json) {
        this.ingest = ingest;
        this.deliveries = deliveries;
        this.pauses = pauses;
        this.clock = clock;
        this.receipts = json.writerFor(DeliveryReceipt.class);
    }

    /** The receipt is written here, with its length: then head and body are one write to the connection, and no converter is asked. */
    @PostMapping("/feeds/{feed}/stories")
    void deliver(@PathVariable String feed, HttpServletRequest request, HttpServletResponse response)
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
        byte[] body = receipts.writeValueAsBytes(receipt);
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
