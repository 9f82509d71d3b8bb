package wiredesk.ingest.delivery;

import java.io.IOException;
import java.net.URI;
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

    Problems(IngestProperties ingest) {
        this.ingest = ingest;
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
                    String.valueOf(Math.max(
                            1, e.retryAfter().orElse(ingest.retryAfter()).toSeconds())));
        }
        if (e.status() == HttpStatus.CONTENT_TOO_LARGE) {
            answer.header(HttpHeaders.CONNECTION, "close");
        }
        return answer.body(problem);
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
