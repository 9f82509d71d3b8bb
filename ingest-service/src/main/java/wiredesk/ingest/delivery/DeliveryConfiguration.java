package wiredesk.ingest.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.ingest.feed.Feeds;
import wiredesk.ingest.feed.Pauses;
import wiredesk.ingest.format.Formats;
import wiredesk.ingest.oversight.FeedBook;
import wiredesk.ingest.publishing.RawArticlePublisher;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.settings.FeedSettings;

/** Wires the pure rooms to the edge. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Feeds feeds(FeedSettings settings) {
        return settings.readers(new Formats());
    }

    @Bean
    Pauses pauses(FeedSettings settings) {
        return settings.pauses();
    }

    /** Feeds are watched by themselves; those that should not be judged by their rhythm have a limit. */
    @Bean
    FeedBook feedBook(Feeds feeds, OversightProperties oversight, InstantSource clock) {
        return new FeedBook(feeds.names(), oversight.silence(), clock.instant());
    }

    @Bean
    Deliveries wayIn(
            IngestProperties ingest,
            AdmissionProperties admission,
            RawArticlePublisher publisher,
            Feeds feeds,
            DeliveryMetrics metrics,
            InstantSource clock) {
        Intake intake = new Intake(new RawArticleFactory(), publisher, metrics);
        AdmissionProperties.Reception reception = admission.reception();
        return new Deliveries(
                intake,
                feeds,
                metrics,
                new WorkRoom(reception.work().toBytes(), reception.workTime()),
                clock,
                Math.toIntExact(ingest.bodyLimit().toBytes()));
    }

    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry registry, FeedBook book) {
        return new DeliveryMetrics(registry, book);
    }
}
