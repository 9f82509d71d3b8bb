package wiredesk.publish.latency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** The times between two moments of the stories' way, as a histogram from a millisecond to a minute. */
public final class Latency {

    private final Timer timer;

    /** @param tags names and values in turn */
    public Latency(MeterRegistry registry, String name, String description, String... tags) {
        this.timer = Timer.builder(name)
                .description(description)
                .tags(tags)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry);
    }

    /** Moments out of order, of clocks that differ, count as no time at all. */
    public void record(Instant from, Instant to) {
        timer.record(to.isBefore(from) ? Duration.ZERO : Duration.between(from, to));
    }
}
