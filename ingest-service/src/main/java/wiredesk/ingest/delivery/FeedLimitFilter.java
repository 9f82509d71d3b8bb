package wiredesk.ingest.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells a feed that delivers more than it may to come back. Only who is let in is counted: nobody else can use up a feed's allowance. */
final class FeedLimitFilter extends OncePerRequestFilter {

    private final FeedLimits limits;
    private final DeliveryMetrics metrics;
    private final ProblemAnswers problems;

    FeedLimitFilter(FeedLimits limits, DeliveryMetrics metrics, ProblemAnswers problems) {
        this.limits = limits;
        this.metrics = metrics;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication feed = SecurityContextHolder.getContext().getAuthentication();
        if (feed != null && request.getMethod().equals("POST")) {
            Duration wait = limits.take(feed.getName());
            if (wait.isPositive()) {
                metrics.turnedAway(feed.getName(), "rate-limited");
                problems.later(
                        request,
                        response,
                        limits.later(feed.getName(), HttpStatus.TOO_MANY_REQUESTS),
                        "rate-limited",
                        "The feed has delivered as much as it may for now",
                        wait);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
