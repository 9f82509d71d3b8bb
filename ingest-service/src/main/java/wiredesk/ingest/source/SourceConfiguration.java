package wiredesk.ingest.source;

import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.ingest.feed.Pauses;
import wiredesk.ingest.publishing.LogWatch;

/** Wires all sources to the service's life. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    @Bean
    SourceLifecycle sourceLifecycle(
            ObjectProvider<SourceSet> sets, Pauses pauses, LogWatch watch, InstantSource clock) {
        List<Source> sources =
                sets.orderedStream().flatMap(set -> set.sources().stream()).toList();
        return new SourceLifecycle(
                sources,
                pauses,
                () -> watch.kafkaTrouble().isEmpty() && watch.registryTrouble().isEmpty(),
                clock);
    }
}
