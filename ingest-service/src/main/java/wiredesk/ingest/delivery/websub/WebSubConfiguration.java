package wiredesk.ingest.delivery.websub;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import wiredesk.ingest.delivery.FilterChains;
import wiredesk.ingest.source.Source;
import wiredesk.ingest.source.SourceSet;
import wiredesk.ingest.source.poll.Polling;
import wiredesk.ingest.source.web.Fetcher;

/** A hub proves itself by the address that only it was given, and by its signature, which is checked where the body is read. */
@Configuration(proxyBeanMethods = false)
class WebSubConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    @Bean
    Subscriber subscriber(WebSubProperties websub, Fetcher fetcher, InstantSource clock, MeterRegistry registry) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        Subscriber subscriber =
                new Subscriber(websub, websub.callbacks(), new Hub(http, fetcher::requireAllowed), clock);
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
    SourceSet backupPolls(WebSubProperties websub, Subscriber subscriber, Polling polling, InstantSource clock) {
        List<Source> sources = new ArrayList<>();
        websub.topics()
                .forEach((feed, topic) -> subscriber
                        .subscription(feed)
                        .ifPresent(subscription -> sources.add(new BackupPoll(
                                polling.of(feed, topic.topic(), topic.interval(), Optional.empty()),
                                subscription,
                                topic.backup(),
                                topic.interval(),
                                clock))));
        return new SourceSet(sources);
    }

    @Bean
    @Order(1)
    SecurityFilterChain websub(HttpSecurity http) {
        return FilterChains.selfProving(http, "/feeds/*/websub/*");
    }
}
