package wiredesk.publish.gate;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the gate runs.
 *
 * @param embargoCheck how often it looks whether an embargo has ended; an embargoed article is at most this late
 * @param closeTimeout how long it may take to commit and let go of its partitions when the service stops
 */
@Validated
@ConfigurationProperties("wiredesk.publish.gate")
record GateProperties(
        @NotNull @DurationMin(millis = 10) @DurationMax(seconds = 10) @DefaultValue("100ms")
        Duration embargoCheck,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("10s")
        Duration closeTimeout) {}
