package wiredesk.enrich.summary.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts what becomes of the articles that a model is there for. */
final class ModelMetrics {

    private static final String NAME = "wiredesk.enrich.summary.model";

    private final Counter told;
    private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);
    private final Timer calls;

    ModelMetrics(MeterRegistry registry, CircuitBreaker breaker, DailyBudget budget) {
        this.told = articles(registry, "told");
        for (var refusal : Refusal.values()) {
            refused.put(refusal, articles(registry, refusal.label()));
        }
        this.calls = Timer.builder(NAME + ".calls")
                .description("Calls of the summary model, second attempts included")
                .register(registry);
        for (var state : new CircuitBreaker.State[] {
            CircuitBreaker.State.CLOSED, CircuitBreaker.State.HALF_OPEN, CircuitBreaker.State.OPEN
        }) {
            Gauge.builder(NAME + ".breaker", () -> breaker.getState() == state ? 1 : 0)
                    .description("1 for the state the circuit breaker is in")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder(NAME + ".requests.left", budget::requestsLeft)
                .description("Calls that may still be made today")
                .register(registry);
        Gauge.builder(NAME + ".tokens.left", budget::tokensLeft)
                .description("Tokens that may still be spent today")
                .register(registry);
    }

    private static Counter articles(MeterRegistry registry, String outcome) {
        return Counter.builder(NAME + ".articles")
                .description("Articles the summary model is there for: told by it, or why not")
                .tag("outcome", outcome)
                .register(registry);
    }

    void told() {
        told.increment();
    }

    void refused(Refusal refusal) {
        Objects.requireNonNull(refused.get(refusal)).increment();
    }

    void called(Duration took) {
        calls.record(took);
    }
}
