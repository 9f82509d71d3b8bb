package wiredesk.enrich;

import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.enrich.knowledge.LoadedTopics;
import wiredesk.enrich.knowledge.TopicProperties;
import wiredesk.enrich.learning.CurrentFrequencies;
import wiredesk.enrich.pipeline.EnrichmentObserver;
import wiredesk.enrich.pipeline.EnrichmentPipeline;
import wiredesk.enrich.pipeline.SpareTime;
import wiredesk.enrich.pipeline.WaitingEnricher;
import wiredesk.enrich.summary.SummaryLengths;
import wiredesk.enrich.summary.model.ModelProperties;
import wiredesk.enrich.tag.topic.TopicEnricher;

/** Puts the enrichers together and warms them up, so that the first article is not the slowest. */
@Configuration(proxyBeanMethods = false)
class EnrichmentConfiguration {

    /** Platform threads: the work is computing, and one that runs for ever must not take a carrier from the others. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService enricherThreads() {
        return Executors.newCachedThreadPool(threads("enricher-"));
    }

    /** As many articles as these are in hand at once; each waits here while its enrichers compute. Those that wait have threads besides. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService articleThreads(EnrichmentProperties properties, ObjectProvider<WaitingEnricher> waiting) {
        int more = waiting.stream().mapToInt(WaitingEnricher::mostWaiting).sum();
        return Executors.newFixedThreadPool(properties.threads() + more, threads("article-"));
    }

    @Bean
    SpareTime spareTime(ModelProperties model) {
        return new SpareTime(model.timeout().multipliedBy(2), System::nanoTime);
    }

    @Bean
    SummaryLengths summaryLengths(SummaryProperties properties) {
        return properties.lengths();
    }

    @Bean
    EnrichmentPipeline enrichmentPipeline(
            ExecutorService enricherThreads,
            EnrichmentProperties properties,
            EntityProperties entities,
            LoadedTopics topics,
            TopicProperties topicProperties,
            SummaryLengths lengths,
            CurrentFrequencies frequencies,
            ObjectProvider<WaitingEnricher> waiting,
            EnrichmentObserver observer) {
        var enrichers = Enrichers.with(
                entities.read(), new TopicEnricher(topics, topicProperties.names()), lengths, frequencies);
        WarmUp.of(enrichers);
        var all = Stream.concat(enrichers.stream(), waiting.orderedStream()).toList();
        var deadlines = new HashMap<String, Duration>();
        all.forEach(enricher -> deadlines.put(
                enricher.name(),
                enricher instanceof WaitingEnricher patient
                        ? patient.longestWait().plus(properties.deadline())
                        : properties.deadlineOf(enricher.name())));
        return new EnrichmentPipeline(
                all, name -> deadlines.getOrDefault(name, properties.deadline()), enricherThreads, observer);
    }

    private static ThreadFactory threads(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }
}
