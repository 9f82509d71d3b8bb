package wiredesk.publish.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The live stream.
 *
 * @param replay events kept for listeners who come back with a Last-Event-ID
 * @param queue events that may wait for one listener before it is dropped as too slow
 * @param maxListeners listeners at a time; more are answered 503
 * @param heartbeat silence after which a comment is sent
 * @param patience how long a new listener waits for the stream's own start before it is answered 503
 */
@Validated
@ConfigurationProperties("wiredesk.publish.stream")
record StreamProperties(
        @Min(0) @Max(100_000) @DefaultValue("1000") int replay,
        @Min(1) @Max(100_000) @DefaultValue("500") int queue,
        @Min(1) @DefaultValue("5000") int maxListeners,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("15s")
        Duration heartbeat,

        @NotNull @DurationMin(millis = 0) @DefaultValue("5s")
        Duration patience) {}
