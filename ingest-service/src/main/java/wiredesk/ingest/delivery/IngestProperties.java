package wiredesk.ingest.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is delivered at once, and when to come back.
 *
 * @param bodyLimit bytes of one delivery at most
 * @param retryAfter what a sender is told to wait when Kafka is away
 * @param retryPausedAfter what a sender is told to wait when its feed is paused
 */
@ConfigurationProperties("wiredesk.ingest")
record IngestProperties(
        @DefaultValue("8MB") DataSize bodyLimit,
        @DefaultValue("2s") Duration retryAfter,
        @DefaultValue("60s") Duration retryPausedAfter) {}
