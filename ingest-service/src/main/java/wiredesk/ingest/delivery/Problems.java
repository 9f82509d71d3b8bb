package wiredesk.ingest.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error as a problem document.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final IngestProperties ingest;
    private final FeedLimits limits;
    private final DeliveryMetrics metrics;

    Problems(IngestProperties ingest, FeedLimits limits, DeliveryMetrics metrics) {
        this.ingest = ingest;
        this.limits = limits;
        this.metrics = metrics;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DeliveryProblem e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(e.status(), String.valueOf(e.getMessage()));
        problem.setType(URI.create("urn:wiredesk:problem:" + e.reason()));
        problem.setProperty("deliveryId", e.deliveryId());
        problem.setProperty("reason", e.reason());
        e.rejected().ifPresent(rejected -> problem.setProperty("rejected", rejected));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(e.status());
        if (e.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    ProblemAnswers.seconds(e.retryAfter().orElse(ingest.retryAfter())));
        }
        if (e.status() == HttpStatus.CONTENT_TOO_LARGE) {
            answer.header(HttpHeaders.CONNECTION, "close");
        }
        return answer.body(problem);
    }

    /** The sender is too slow, or there are too many. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(Reception.NotNow e, HttpServletRequest request) {
        String feed = Objects.requireNonNullElse(request.getRemoteUser(), "");
        metrics.turnedAway(feed, e.reason());
        HttpStatus status = switch (e) {
            case Reception.TooSlow slow -> limits.later(feed, HttpStatus.REQUEST_TIMEOUT);
            case Reception.Crowded crowded -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
        problem.setType(URI.create("urn:wiredesk:problem:" + e.reason()));
        problem.setProperty("reason", e.reason());
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, ProblemAnswers.seconds(ingest.retryAfter()))
                .header(HttpHeaders.CONNECTION, "close")
                .body(problem);
    }

    /** The sender broke off, or lied about the length: there is nobody or nothing to keep. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenOff(IOException e) {
        log.debug("A delivery broke off", e);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The body could not be read to its end");
        return ResponseEntity.badRequest()
                .header(HttpHeaders.CONNECTION, "close")
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(RuntimeException e) {
        log.error("A delivery failed; this is a fault of the service", e);
        return ResponseEntity.internalServerError()
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR, "The service failed; the delivery was not stored"));
    }
}
