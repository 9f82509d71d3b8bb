package wiredesk.enrich.stream;

import static org.apache.kafka.clients.CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wiredesk.stack.BackingStack.Part.KAFKA;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.enrich.EnrichService;
import wiredesk.enrich.learning.LearnedTopic;
import wiredesk.schemas.Topics;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

@WithBackingStack({KAFKA, REGISTRY})
class RestartIT {

    private static final int ARTICLES = 40;
    private static final int VERSIONS = 60;

    @TempDir
    private Path folder;

    @Test
    void aServiceKilledInMidStreamNeitherLosesNorDoublesNorReordersAnythingAndCountsEachArticleOnce(BackingStack stack)
            throws Exception {
        String prefix = ArticleStream.newPrefix();
        String word = LearnedTopic.newWord();
        int all = ARTICLES * VERSIONS;
        try (var articles = new ArticleStream(stack)) {
            for (int version = 1; version <= VERSIONS; version++) {
                for (int article = 0; article < ARTICLES; article++) {
                    articles.write(ArticleStream.article(
                            prefix + article,
                            version,
                            "Update " + version,
                            LearnedTopic.text(word + " article" + article) + "They will meet again. ".repeat(40)));
                }
            }
            for (int part : new int[] {all / 10, all / 3}) {
                var process = service(stack, prefix);
                try {
                    articles.awaitCommitted(Topics.ARTICLES_ENRICHED, prefix, part);
                } finally {
                    process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
                }
                assertThat(unread(stack, prefix))
                        .as("records of articles.raw that wait at the kill")
                        .isPositive();
            }
            var process = service(stack, prefix);
            try {
                var records = articles.committed(Topics.ARTICLES_ENRICHED, prefix, all);
                assertThat(records).hasSize(all);
                Map<String, List<Long>> versions = new HashMap<>();
                records.forEach(record -> versions.computeIfAbsent(record.key(), key -> new ArrayList<>())
                        .add(articles.decode(record).getRevision().getVersion()));
                assertThat(versions)
                        .hasSize(ARTICLES)
                        .allSatisfy((key, found) -> assertThat(found)
                                .containsExactlyElementsOf(LongStream.rangeClosed(1, VERSIONS)
                                        .boxed()
                                        .toList()));
                var learned = new LearnedTopic(stack);
                await().atMost(Duration.ofSeconds(30)).until(() -> learned.articlesWith(word) >= ARTICLES);
                assertThat(learned.articlesWith(word)).isEqualTo(ARTICLES);
            } finally {
                process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    private static long unread(BackingStack stack, String group) throws Exception {
        try (var admin = Admin.create(Map.of(BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()))) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var latest = read.keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            var ends = admin.listOffsets(latest).all().get();
            return ends.values().stream().mapToLong(end -> end.offset()).sum()
                    - read.values().stream()
                            .mapToLong(OffsetAndMetadata::offset)
                            .sum();
        }
    }

    /** The service in a process of its own, that can be killed as a machine's failure would; small batches, so that it is killed amid many. */
    private Process service(BackingStack stack, String group) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EnrichService.class.getName(),
                        "--spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                        "--spring.kafka.properties[schema.registry.url]=" + stack.registryUrl(),
                        "--spring.config.import=",
                        "--server.port=0",
                        "--spring.kafka.consumer.group-id=" + group,
                        "--spring.kafka.consumer.max-poll-records=10",
                        "--wiredesk.enrich.frequencies.interval=200ms",
                        "--wiredesk.instance=restart")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("service.log").toFile()))
                .start();
    }
}
