package wiredesk.publish.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import wiredesk.publish.store.StoreRunner;
import wiredesk.publish.store.Stores;

/**
 * How far each store is behind, looked up every few seconds. A store that is behind or away is no reason to stop the service: it says so
 * and stays up.
 */
@Component("storesHealthIndicator")
class StoreHealth implements HealthIndicator, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StoreHealth.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Stores stores;
    private final StoreLag lag;
    private final Map<String, Long> behind = new ConcurrentHashMap<>();
    private volatile Optional<ScheduledExecutorService> looks = Optional.empty();

    StoreHealth(Stores stores, StoreLag lag, MeterRegistry meters) {
        this.stores = stores;
        this.lag = lag;
        for (StoreRunner runner : stores.runners()) {
            Gauge.builder("wiredesk.store.lag", () -> behind.getOrDefault(runner.store(), -1L))
                    .description("Records of articles.published that the store has not got yet; -1 unknown")
                    .tag("store", runner.store())
                    .register(meters);
        }
    }

    record Store(String group, boolean consuming, long behind) {}

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (StoreRunner runner : stores.runners()) {
            health.withDetail(
                    runner.store(),
                    new Store(runner.group(), runner.isConsuming(), behind.getOrDefault(runner.store(), -1L)));
        }
        return health.build();
    }

    @Override
    public void start() {
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("store-lag").factory());
        var _ = looking.scheduleWithFixedDelay(
                () -> stores.runners().forEach(this::look), 0, LOOK.toSeconds(), TimeUnit.SECONDS);
        looks = Optional.of(looking);
    }

    @Override
    public void stop() {
        looks.ifPresent(ScheduledExecutorService::shutdownNow);
        looks = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return looks.isPresent();
    }

    private void look(StoreRunner runner) {
        try {
            behind.put(
                    runner.store(),
                    lag.of(runner.group()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            behind.remove(runner.store());
            log.debug("How far the store {} is behind cannot be seen now", runner.store(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
