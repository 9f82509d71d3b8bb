package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.publish.gate.rules.Decision;
import wiredesk.publish.latency.Latency;
import wiredesk.schemas.Topics;

/**
 * Counts what the gate decides and how long a story took to get here. A transaction that is tried again counts again: these are for
 * graphs and alarms, the topics are for truth.
 */
final class GateMetrics {

    private static final Logger log = LoggerFactory.getLogger(GateMetrics.class);

    private final MeterRegistry registry;
    private final Latency toPublished;
    private final Latency overdue;

    GateMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.toPublished = new Latency(registry, "wiredesk.gate.latency", "From the delivery to the publication");
        this.overdue =
                new Latency(registry, "wiredesk.gate.release.delay", "From the end of an embargo to the release");
    }

    void decided(Decision decision, Instant receivedAt, Instant now) {
        switch (decision) {
            case Decision.Publish ignored -> {
                count("published", "none");
                toPublished.record(receivedAt, now);
            }
            case Decision.Refresh ignored -> count("refreshed", "none");
            case Decision.Withdraw ignored -> count("withdrawn", "none");
            case Decision.Expire ignored -> count("expired", "none");
            case Decision.Hold ignored -> count("held", "none");
            case Decision.Wait ignored -> count("waiting", "none");
            case Decision.Ignore(Decision.Reason reason) ->
                count("ignored", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    void released(Decision decision, Instant until, Instant now) {
        count(decision instanceof Decision.Expire ? "expired" : "released", "none");
        overdue.record(until, now);
    }

    void buried(byte @Nullable [] key, Origin origin, Exception why) {
        count("buried", why instanceof RecordTooLargeException ? "too-large" : "unreadable");
        log.error(
                "An enriched article cannot go on and is sent to the dead letters: key {}, from {}-{}: {}",
                key == null ? "none" : new String(key, UTF_8),
                Topics.ARTICLES_ENRICHED,
                origin,
                why.getMessage());
    }

    private void count(String outcome, String reason) {
        Counter.builder("wiredesk.gate.articles")
                .description("Articles by what the gate decided")
                .tag("outcome", outcome)
                .tag("reason", reason)
                .register(registry)
                .increment();
    }
}
