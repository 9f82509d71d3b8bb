package wiredesk.ingest.source.poll;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import wiredesk.ingest.source.web.Fetcher;

/**
 * What is polled for the feeds that have something to poll.
 *
 * @param feeds by name
 */
@ConfigurationProperties("wiredesk.ingest")
record PollProperties(@DefaultValue Map<String, Feed> feeds) {

    /**
     * One feed.
     *
     * @param poll what is polled for it, if anything is
     */
    record Feed(@Nullable Poll poll) {}

    /**
     * What is polled.
     *
     * @param urls where the documents are
     * @param interval how often each is asked for; a feed that asks to be left alone for longer is
     * @param authorization file with the value of a header {@code Authorization}, read for each request
     */
    record Poll(
            List<URI> urls,
            @DefaultValue("5m") Duration interval,
            @Nullable Path authorization) {

        Poll {
            urls.forEach(Fetcher::check);
            if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("Expected an interval of at least a second, found " + interval);
            }
        }
    }
}
