package wiredesk.enrich;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.enrich.pipeline.EnrichmentObserver;
import wiredesk.enrich.pipeline.EnrichmentPipeline;

/** Puts the enrichers together and warms them up, so that the first article is not the slowest. */
@Configuration(proxyBeanMethods = false)
class EnrichmentConfiguration {

    /** Platform threads: the work is computing, and one that runs for ever must not take a carrier from the others. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService enricherThreads() {
        return Executors.newCachedThreadPool(threads("enricher-"));
    }

    /** As many articles as these are in hand at once; each waits here while its enrichers compute. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService articleThreads(EnrichmentProperties properties) {
        return Executors.newFixedThreadPool(properties.threads(), threads("article-"));
    }

    @Bean
    EnrichmentPipeline enrichmentPipeline(
            ExecutorService enricherThreads,
            EnrichmentProperties properties,
            EntityProperties entities,
            EnrichmentObserver observer) {
        var enrichers = Enrichers.withModels(entities.read());
        WarmUp.of(enrichers);
        return new EnrichmentPipeline(enrichers, properties::deadlineOf, enricherThreads, observer);
    }

    private static ThreadFactory threads(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }
}
