package wiredesk.ingest.delivery.superdesk;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import wiredesk.ingest.delivery.Outcome;

/** What a Superdesk is told: 503 makes it try again, anything from 400 to 499 makes it give up. */
final class Answers {

    private static final Duration SOON = Duration.ofSeconds(5);

    private Answers() {}

    /** It may send this again. */
    static ResponseEntity<Object> later(String reason, String detail, Duration wait) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, reason, detail));
    }

    /** It may send this again. */
    static ResponseEntity<Object> later(String reason, String detail) {
        return later(reason, detail, SOON);
    }

    /** It does not sign at all. */
    static ResponseEntity<Object> unsigned() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .body(problem(
                        HttpStatus.UNAUTHORIZED,
                        "unsigned",
                        "Expected the header x-superdesk-signature: sha1=HEX; set the destination's secret token"));
    }

    /** The signature is that of no secret of this feed, or there is no such feed: the secret may be in rotation. */
    static ResponseEntity<Object> wrongSignature() {
        return later(
                "wrong-signature",
                "The signature is not this feed's; send it again once both sides have the same secret");
    }

    /** There is no such thing. */
    static ResponseEntity<Object> unknown() {
        return ResponseEntity.notFound().build();
    }

    /** It has been refused for good, and is kept. */
    static ResponseEntity<Object> refused(Outcome.Refused refused) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.reason(), refused.detail());
        problem.setProperty("deliveryId", refused.deliveryId());
        return ResponseEntity.unprocessableContent().body(problem);
    }

    /** The service cannot say that it has it. */
    static ResponseEntity<Object> later(Outcome.Later later) {
        return later("log-unavailable", later.detail());
    }

    private static ProblemDetail problem(HttpStatus status, String reason, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:wiredesk:problem:" + reason));
        problem.setProperty("reason", reason);
        return problem;
    }
}
