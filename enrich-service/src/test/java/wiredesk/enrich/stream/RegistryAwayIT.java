package wiredesk.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wiredesk.stack.BackingStack.Part.KAFKA;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import wiredesk.schemas.Topics;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

@WithBackingStack({KAFKA, REGISTRY})
class RegistryAwayIT {

    @Test
    void articlesWaitForARegistryThatIsAwayAndNoneBecomesADeadLetter(BackingStack stack) throws Exception {
        String id = ArticleStream.newPrefix() + "waiting";
        var registry = URI.create(stack.registryUrl());
        try (var articles = new ArticleStream(stack);
                var line = new CutLine(registry)) {
            line.cut();
            IntStream.rangeClosed(1, 5)
                    .forEach(version -> articles.write(ArticleStream.article(
                            id, version, "Version " + version, "The registry is away. The articles wait.")));
            try (var service = RunningService.start(
                    stack.bootstrapServers(),
                    "http://127.0.0.1:" + line.port() + registry.getPath(),
                    "--spring.kafka.consumer.group-id=" + id,
                    "--wiredesk.instance=registry-away",
                    "--wiredesk.enrich.stream.longest-retry=500ms")) {
                // Each failure is a batch that was rolled back.
                await().atMost(Duration.ofSeconds(60)).until(() -> failures(service) >= 3);
                assertThat(service.health("schemaRegistry")).isEqualTo(Status.DOWN);
                assertThat(service.health("kafka")).isEqualTo(Status.UP);
                assertThat(articles.committed(Topics.ARTICLES_ENRICHED, id, 0)).isEmpty();

                line.mend();

                assertThat(articles.committed(Topics.ARTICLES_ENRICHED, id, 5))
                        .extracting(
                                record -> articles.decode(record).getRevision().getVersion())
                        .containsExactly(1L, 2L, 3L, 4L, 5L);
                assertThat(articles.committed(Topics.ARTICLES_RAW + "-dlt", id, 0))
                        .isEmpty();
            }
        }
    }

    private static long failures(RunningService service) {
        return service
                .bean(MeterRegistry.class)
                .find("spring.kafka.listener")
                .tag("result", "failure")
                .timers()
                .stream()
                .mapToLong(io.micrometer.core.instrument.Timer::count)
                .sum();
    }
}
