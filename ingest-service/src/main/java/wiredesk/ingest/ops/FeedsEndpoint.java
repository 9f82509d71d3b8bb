package wiredesk.ingest.ops;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import wiredesk.ingest.feed.Feeds;
import wiredesk.ingest.feed.Pauses;
import wiredesk.ingest.oversight.FeedBook;
import wiredesk.ingest.oversight.FeedReport;
import wiredesk.ingest.source.SourceReport;
import wiredesk.ingest.source.SourceReports;

/** {@code /actuator/feeds}: how each feed is doing, what to look at, and whether it is paused. A feed is paused and resumed here too. */
@Component
@Endpoint(id = "feeds")
class FeedsEndpoint {

    private static final Logger log = LoggerFactory.getLogger(FeedsEndpoint.class);

    private final Feeds feeds;
    private final Pauses pauses;
    private final FeedBook book;
    private final SourceReports sources;
    private final InstantSource clock;

    FeedsEndpoint(Feeds feeds, Pauses pauses, FeedBook book, SourceReports sources, InstantSource clock) {
        this.feeds = feeds;
        this.pauses = pauses;
        this.book = book;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * One feed.
     *
     * @param paused whether nothing is taken from it now
     * @param since since when, where an operator decided it and not the configuration
     * @param sources what is fetched for it, and how that goes
     * @param report what came since this instance started, and what to look at
     */
    record Feed(boolean paused, @Nullable Instant since, List<SourceReport> sources, FeedReport report) {}

    @ReadOperation
    Map<String, Feed> feeds() {
        Map<String, Feed> all = new TreeMap<>();
        Map<String, FeedReport> reports = book.reports(clock.instant());
        reports.forEach((name, report) -> all.put(name, of(name, report)));
        return all;
    }

    /** The feed; null, which is answered as 404, if there is none of that name. */
    @ReadOperation
    @Nullable Feed feed(@Selector String name) {
        return of(name);
    }

    /** Pauses the feed, or resumes it; what it is then. */
    @WriteOperation
    WebEndpointResponse<Feed> decide(@Selector String name, boolean paused) {
        if (!feeds.names().contains(name)) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        pauses.decide(name, paused, clock.instant());
        log.info("Feed {} is {}", name, paused ? "paused" : "resumed");
        return new WebEndpointResponse<>(of(name));
    }

    private @Nullable Feed of(String name) {
        FeedReport report = book.reports(clock.instant()).get(name);
        return report == null ? null : of(name, report);
    }

    private Feed of(String name, FeedReport report) {
        return new Feed(
                pauses.isPaused(name),
                pauses.decision(name).map(Pauses.Decision::since).orElse(null),
                sources.of(name),
                report);
    }
}
