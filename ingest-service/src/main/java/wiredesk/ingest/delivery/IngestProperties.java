package wiredesk.ingest.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import wiredesk.ingest.format.story.Format;

/**
 * Who delivers, and how much at once.
 *
 * @param feeds by name: lower-case letters, digits, {@code - _ .}
 * @param bodyLimit bytes of one delivery at most
 * @param retryAfter what a sender is told to wait when Kafka is away
 */
@Validated
@ConfigurationProperties("wiredesk.ingest")
record IngestProperties(
        @DefaultValue Map<String, @Valid Feed> feeds,
        @DefaultValue("8MB") DataSize bodyLimit,
        @DefaultValue("2s") Duration retryAfter) {

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
     * @param keys references to the keys it may use, each {@code sha256:HEX} or {@code file:PATH}; two during a rotation
     * @param format the only format it sends, by its id; sniffed if there is none
     * @param zone zone of its dates that bring none
     */
    record Feed(
            @NotEmpty List<String> keys,
            @Nullable String format,
            @DefaultValue("UTC") ZoneId zone) {

        Feed {
            fixed(format);
        }

        Optional<Format> fixedFormat() {
            return fixed(format);
        }

        private static Optional<Format> fixed(@Nullable String format) {
            return Optional.ofNullable(format).filter(id -> !id.isBlank()).map(Format::of);
        }
    }
}
