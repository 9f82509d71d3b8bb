package wiredesk.ingest.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What those are answered who are not let in: the same for a feed that there is not and for a wrong credential, and for all paths beside the
 * feeds. Only the operator sees which it was: a feed's refusals are counted.
 */
final class StrangerAnswers {

    private static final String FEEDS = "/feeds/";

    private final ProblemAnswers problems;
    private final Set<String> feeds;
    private final DeliveryMetrics metrics;

    StrangerAnswers(ProblemAnswers problems, Set<String> feeds, DeliveryMetrics metrics) {
        this.problems = problems;
        this.feeds = feeds;
        this.metrics = metrics;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        if (path.startsWith(FEEDS)) {
            String feed = FeedAuthentication.feed(path);
            if (feeds.contains(feed)) {
                metrics.turnedAway(feed, "unauthorized");
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"wiredesk feeds\"");
            problems.answer(
                    request,
                    response,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.UNAUTHORIZED,
                            "Expected a key of this feed in the header Authorization (Bearer) or X-API-Key,"
                                    + " a signature of the delivery, or a client certificate"));
        } else {
            problems.answer(
                    request,
                    response,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.NOT_FOUND, "There is nothing here; stories go to /feeds/{feed}/stories"));
        }
    }
}
