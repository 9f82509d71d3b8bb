package wiredesk.enrich.learning;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import wiredesk.enrich.terms.WordCounts;

/** Counts what is learned; its gauges tell what the enrichers use now. */
@Component
class LearningMetrics {

    LearningMetrics(MeterRegistry registry, Learner learner, CurrentFrequencies current, FrequencyTopic topic) {
        FunctionCounter.builder("wiredesk.enrich.frequencies.learned", learner, Learner::learned)
                .description("Articles whose words this instance has counted")
                .register(registry);
        FunctionCounter.builder("wiredesk.enrich.frequencies.missed", learner, Learner::missed)
                .description("Articles that were not counted because a bound was reached")
                .register(registry);
        gauge(registry, "articles", "Articles counted by all instances, in use", current, WordCounts::articles);
        gauge(registry, "words", "Words that have a count, over all languages", current, WordCounts::size);
        gauge(registry, "languages", "Languages in which articles have been counted", current, _ -> 1);
        Gauge.builder("wiredesk.enrich.frequencies.age", current, LearningMetrics::age)
                .description("Since the counts in use were taken over")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("wiredesk.enrich.frequencies.stored", topic, FrequencyTopic::bytes)
                .description("Bytes of all records of the topic that are held")
                .baseUnit("bytes")
                .register(registry);
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String what,
            CurrentFrequencies current,
            ToLongFunction<WordCounts> of) {
        Gauge.builder(
                        "wiredesk.enrich.frequencies." + name,
                        current,
                        now -> now.snapshot().byLanguage().values().stream()
                                .mapToLong(of)
                                .sum())
                .description(what)
                .register(registry);
    }

    /** In seconds; not a number while nothing was taken over. */
    private static double age(CurrentFrequencies current) {
        Instant at = current.snapshot().at();
        return at.equals(Instant.EPOCH)
                ? Double.NaN
                : Duration.between(at, Instant.now()).toMillis() / 1000.0;
    }
}
