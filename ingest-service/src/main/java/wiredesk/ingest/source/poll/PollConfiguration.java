package wiredesk.ingest.source.poll;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.ingest.delivery.WayIn;
import wiredesk.ingest.settings.FeedSettings;
import wiredesk.ingest.source.Source;
import wiredesk.ingest.source.SourceSet;
import wiredesk.ingest.source.web.AddressRules;
import wiredesk.ingest.source.web.Fetcher;

/** Makes a source of each document that is polled by configuration. */
@Configuration(proxyBeanMethods = false)
class PollConfiguration {

    @Bean(destroyMethod = "close")
    Fetcher fetcher(PollingProperties properties, InstantSource clock) {
        return new Fetcher(new AddressRules(properties.allowedAddresses()), properties.userAgent(), clock);
    }

    @Bean
    Polling polling(
            Fetcher fetcher, PollingProperties properties, WayIn wayIn, FeedSettings settings, InstantSource clock) {
        return new Polling(fetcher, properties, wayIn, settings, clock);
    }

    @Bean
    SourceSet polledDocuments(PollProperties properties, Polling polling) {
        List<Source> sources = new ArrayList<>();
        properties.feeds().forEach((name, feed) -> {
            if (feed.poll() != null) {
                PollProperties.Poll poll = feed.poll();
                poll.urls()
                        .forEach(url -> sources.add(
                                polling.of(name, url, poll.interval(), Optional.ofNullable(poll.authorization()))));
            }
        });
        return new SourceSet(sources);
    }
}
