package wiredesk.enrich.summary.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.enrich.pipeline.SpareTime;
import wiredesk.enrich.pipeline.WaitingEnricher;
import wiredesk.enrich.summary.SummaryLengths;

/** Puts the model together, if one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("wiredesk.enrich.summary.model.url")
class ModelConfiguration {

    /** Calls that are looked back upon; half of them failed, and the endpoint is left alone. */
    private static final int WINDOW = 10;

    private static final int FEWEST_CALLS = 4;

    @Bean
    WaitingEnricher modelSummary(
            ModelProperties properties, SummaryLengths lengths, SpareTime spareTime, MeterRegistry registry) {
        var budget = new DailyBudget(properties.dailyRequests(), properties.dailyTokens(), Clock.systemUTC());
        var breaker = breaker(properties.openFor());
        var metrics = new ModelMetrics(registry, breaker, budget);
        var model = new SummaryModel(properties, Endpoint.at(properties, budget), breaker, spareTime, metrics);
        return new ModelSummaryEnricher(properties, feed -> lengths.of(feed).characters(), model, metrics);
    }

    static CircuitBreaker breaker(Duration openFor) {
        return CircuitBreaker.of(
                "summary-model",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(FEWEST_CALLS)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(openFor)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }
}
