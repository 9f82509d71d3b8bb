package wiredesk.ingest.ops;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.ingest.publishing.LogWatch;

/** Health of what the service stands on. It is watched anyway; asking costs nothing and never waits. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    HealthIndicator kafkaHealthIndicator(LogWatch watch) {
        return of(watch::kafkaTrouble);
    }

    /** Down only while the contracts' schema ids are not known: after that the registry is not needed. */
    @Bean
    HealthIndicator registryHealthIndicator(LogWatch watch) {
        return of(watch::registryTrouble);
    }

    private static HealthIndicator of(Supplier<Optional<String>> trouble) {
        return () -> trouble.get()
                .map(why -> Health.down().withDetail("reason", why).build())
                .orElseGet(() -> Health.up().build());
    }
}
