package wiredesk.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.stack.BackingStack.Part.KAFKA;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.pipeline.WaitingEnricher;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Topics;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

@WithBackingStack({KAFKA, REGISTRY})
class SlowArticlesIT {

    private static final int ARTICLES = 25;

    @Test
    void aBatchThatWouldOutlastItsTransactionComesAgainInPartsAndEachArticleComesOutOnce(BackingStack stack) {
        String id = ArticleStream.newPrefix() + "slow";
        try (var articles = new ArticleStream(stack)) {
            LongStream.rangeClosed(1, ARTICLES)
                    .forEach(version -> articles.write(
                            ArticleStream.article(id, version, "Version " + version, "The ferry is late again.")));
            try (var service = RunningService.start(
                    Slowness.class,
                    stack.bootstrapServers(),
                    stack.registryUrl(),
                    "--spring.kafka.consumer.group-id=" + id,
                    "--wiredesk.instance=slow",
                    "--wiredesk.enrich.parallelism=1",
                    "--spring.kafka.producer.properties[transaction.timeout.ms]=4000")) {
                assertThat(articles.committed(Topics.ARTICLES_ENRICHED, id, ARTICLES))
                        .extracting(
                                record -> articles.decode(record).getRevision().getVersion())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, ARTICLES).boxed().toList());
                assertThat(service.bean(MeterRegistry.class)
                                .find("spring.kafka.listener")
                                .tag("result", "failure")
                                .timers())
                        .isNotEmpty();
            }
        }
    }

    /** Articles of this test take a fifth of a second each. Not annotated: other tests would find it too. */
    static class Slowness {

        @Bean
        WaitingEnricher slow() {
            return new WaitingEnricher() {

                @Override
                public String name() {
                    return "slow/1";
                }

                @Override
                public Duration longestWait() {
                    return Duration.ofSeconds(1);
                }

                @Override
                public int mostWaiting() {
                    return 0;
                }

                @Override
                public Findings enrich(NewsItem article, Findings before) {
                    if (article.getBodyText().startsWith("The ferry is late")) {
                        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    }
                    return before;
                }
            };
        }
    }
}
