package wiredesk.enrich.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import wiredesk.enrich.pipeline.EnrichmentObserver;

/**
 * Counts what the service does. A batch that is rolled back is counted when it is done at last; its enrichers are timed each time.
 */
@Component
class StreamMetrics implements EnrichmentObserver {

    private static final Logger LOG = LoggerFactory.getLogger(StreamMetrics.class);

    private final MeterRegistry registry;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> degraded = new ConcurrentHashMap<>();
    private final Counter enriched;
    private final Counter deadLetters;
    private final DistributionSummary batches;

    StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.enriched = Counter.builder("wiredesk.enrich.articles")
                .description("Articles enriched and handed to the transaction")
                .register(registry);
        this.deadLetters = Counter.builder("wiredesk.enrich.dead.letters")
                .description("Records that are no article, handed to the dead-letter topic")
                .register(registry);
        this.batches = DistributionSummary.builder("wiredesk.enrich.batch.size")
                .description("Records in a transaction")
                .register(registry);
    }

    @Override
    public void done(String enricher, Duration took) {
        timers.computeIfAbsent(
                        enricher,
                        name -> Timer.builder("wiredesk.enrich.enricher")
                                .description("Time an enricher took for an article")
                                .tag("enricher", name)
                                .register(registry))
                .record(took);
    }

    @Override
    public void leftOut(String enricher, String why) {
        degraded.computeIfAbsent(
                        enricher,
                        name -> Counter.builder("wiredesk.enrich.degraded")
                                .description("Articles that went on without this enricher's findings")
                                .tag("enricher", name)
                                .register(registry))
                .increment();
        LOG.warn("Enricher {} was left out of an article: {}", enricher, why);
    }

    void batch(int articles, int refused) {
        enriched.increment(articles);
        deadLetters.increment(refused);
        batches.record(articles + refused);
    }
}
