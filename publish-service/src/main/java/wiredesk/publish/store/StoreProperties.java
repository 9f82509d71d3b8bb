package wiredesk.publish.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How articles are carried into the stores.
 *
 * @param consumers threads a store, each with some of the topic's partitions
 * @param batch most articles in one write
 * @param linger how long an article waits at most for others to be written with it
 * @param firstRetry pause before a store that is away is tried again; doubled each time
 * @param longestRetry longest such pause
 */
@Validated
@ConfigurationProperties("wiredesk.publish.store")
record StoreProperties(
        @Min(1) @Max(64) @DefaultValue("2") int consumers,
        @Min(1) @Max(10_000) @DefaultValue("500") int batch,

        @NotNull @DurationMin(millis = 0) @DurationMax(seconds = 30) @DefaultValue("50ms")
        Duration linger,

        @NotNull @DurationMin(millis = 10) @DefaultValue("250ms")
        Duration firstRetry,

        @NotNull @DurationMin(millis = 10) @DefaultValue("5s")
        Duration longestRetry) {}
