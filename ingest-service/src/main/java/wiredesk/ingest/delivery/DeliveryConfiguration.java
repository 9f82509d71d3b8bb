package wiredesk.ingest.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.ingest.format.Formats;
import wiredesk.ingest.publishing.RawArticlePublisher;
import wiredesk.ingest.raw.RawArticleFactory;

/** Wires the pure rooms to the edge. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Intake intake(RawArticlePublisher publisher) {
        return new Intake(new Formats(), new RawArticleFactory(), publisher);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry registry) {
        return new DeliveryMetrics(registry);
    }
}
