package wiredesk.ingest.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problem documents for what is answered before a delivery is one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public final class ProblemAnswers {

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    /** Not now. */
    public void later(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String reason,
            String detail,
            Duration wait)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds(wait));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:wiredesk:problem:" + reason));
        problem.setProperty("reason", reason);
        answer(request, response, problem);
    }

    /** Whatever {@code problem} says. */
    public void answer(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** A time in whole seconds, at least one, as {@code Retry-After} has it. */
    static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
