package wiredesk.ingest.delivery;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Who delivers, and how much at once.
 *
 * @param feeds by name: lower-case letters, digits, {@code - _ .}
 * @param bodyLimit bytes of one delivery at most
 * @param retryAfter what a sender is told to wait when Kafka is away
 * @param retryPausedAfter what a sender is told to wait when its feed is paused
 */
@Validated
@ConfigurationProperties("wiredesk.ingest")
record IngestProperties(
        @DefaultValue Map<String, @Valid Feed> feeds,
        @DefaultValue("8MB") DataSize bodyLimit,
        @DefaultValue("2s") Duration retryAfter,
        @DefaultValue("60s") Duration retryPausedAfter) {

    IngestProperties {
        feeds.keySet().forEach(name -> {
            if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
                throw new IllegalArgumentException("wiredesk.ingest.feeds: '" + name
                        + "' is no feed name; expected up to 64 lower-case letters, digits and . _ -");
            }
        });
    }

    /**
     * One feed.
     *
     * @param keys references to the keys it may use, each {@code sha256:HEX} or {@code file:PATH}; two during a rotation; none if it does
     *     not push
     */
    record Feed(@DefaultValue List<String> keys) {}
}
