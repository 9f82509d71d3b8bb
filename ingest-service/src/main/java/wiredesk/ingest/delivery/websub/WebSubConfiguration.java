package wiredesk.ingest.delivery.websub;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import wiredesk.ingest.delivery.FilterChains;

/** A hub proves itself by the address that only it was given, and by its signature, which is checked where the body is read. */
@Configuration(proxyBeanMethods = false)
class WebSubConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    @Bean
    Subscriber subscriber(WebSubProperties websub, InstantSource clock, MeterRegistry registry) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        Subscriber subscriber = new Subscriber(websub, websub.callbacks(), new Hub(http), clock);
        subscriber
                .subscriptions()
                .forEach((feed, subscription) -> Gauge.builder(
                                "wiredesk.ingest.websub.lease",
                                () -> subscription.left(clock.instant()).toSeconds())
                        .description("How long the feed's hub still delivers; 0 if it does not")
                        .baseUnit("seconds")
                        .tag("feed", feed)
                        .strongReference(true)
                        .register(registry));
        return subscriber;
    }

    @Bean
    @Order(1)
    SecurityFilterChain websub(HttpSecurity http) {
        return FilterChains.selfProving(http, "/feeds/*/websub/*");
    }
}
