package wiredesk.ingest.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;

/** How much each feed may deliver, and which status tells it to come back. */
public final class FeedLimits {

    private final Map<String, AdmissionProperties.Limits> limits = new HashMap<>();
    private final Map<String, Allowance> allowances = new HashMap<>();

    FeedLimits(Map<String, AdmissionProperties.Feed> feeds, LongSupplier nanoTime) {
        feeds.forEach((name, feed) -> {
            limits.put(name, feed.limits());
            if (feed.limits().deliveries() > 0) {
                allowances.put(
                        name,
                        new Allowance(feed.limits().deliveries(), feed.limits().per(), nanoTime));
            }
        });
    }

    /** Counts a delivery; zero if the feed may make it, else how long it has to wait. */
    public Duration take(String feed) {
        Allowance allowance = allowances.get(feed);
        return allowance == null ? Duration.ZERO : allowance.take();
    }

    /** What the feed is answered that may come again: {@code usual}, or 503 if it would give up on that. */
    HttpStatus later(String feed, HttpStatus usual) {
        AdmissionProperties.Limits of = limits.get(feed);
        return of != null && of.answer() == 503 ? HttpStatus.SERVICE_UNAVAILABLE : usual;
    }
}
