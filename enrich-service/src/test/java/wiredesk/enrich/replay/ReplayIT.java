package wiredesk.enrich.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.stack.BackingStack.Part.KAFKA;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.enrich.stream.ArticleStream;
import wiredesk.enrich.stream.RunningService;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Topic;
import wiredesk.schemas.Topics;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

/** A replay beside the running service; each test has a feed of its own. */
@WithBackingStack({KAFKA, REGISTRY})
class ReplayIT {

    private static final String BODY = """
            The foreign ministers of Norland and Sweden met in Stockholm on Monday to sign a treaty on fishing rights in the Baltic Sea.

            "Both countries have waited for this day," Swedish Foreign Minister Karin Exempel told reporters after the ceremony.""";

    private static final Topic OLD_TOPIC = new Topic("medtop:99999999", "whaling", 0.5, "topic/0", List.of());

    /** What is learned between an article and its replay may change it: not here. */
    private static final String WITHOUT_LEARNING = "--wiredesk.enrich.frequencies.learn=false";

    private static ArticleStream articles;
    private static RunningService service;
    private static BackingStack stack;

    @BeforeAll
    static void start(BackingStack backing) {
        stack = backing;
        articles = new ArticleStream(stack);
        service = RunningService.start(stack.bootstrapServers(), stack.registryUrl(), WITHOUT_LEARNING);
    }

    @AfterAll
    static void stop() {
        service.close();
        articles.close();
    }

    @Test
    void onlyArticlesInWhichSomethingElseIsFoundAreWrittenAgainAndThenNoMore() throws InterruptedException {
        Instant begun = Instant.now();
        String prefix = ArticleStream.newPrefix();
        String feed = "feed-" + begun.toEpochMilli();
        articles.write(raw(prefix + "same", feed, 1));
        articles.write(raw(prefix + "other", feed, 1));
        articles.write(raw(prefix + "other", feed, 2));
        articles.write(RawArticle.newBuilder(raw(prefix + "killed", feed, 1))
                .setStatus(EditorialStatus.CANCELED)
                .build());
        articles.write(raw(prefix + "foreign", "another-feed", 1));
        List<EnrichedArticle> found = articles.committed(Topics.ARTICLES_ENRICHED, prefix, 5).stream()
                .map(articles::decode)
                .toList();
        EnrichedArticle newest = found.stream()
                .filter(article -> article.getArticleId().equals(prefix + "other")
                        && article.getRevision().getVersion() == 2)
                .findFirst()
                .orElseThrow();
        articles.write(asOnceFound(newest));

        JsonNode told = replay(feed, begun, "--wiredesk.enrich.replay.dry-run=true");

        assertThat(told.path("outcomes").toString())
                .isEqualTo("{\"changed\":1,\"unchanged\":1,\"not usable\":1,\"superseded\":1,\"not enriched\":0,"
                        + "\"degraded\":0,\"unreadable\":0}");
        assertThat(told.path("written").asInt()).isZero();
        assertThat(told.path("topics").path(0).path("name").asString()).isEqualTo("whaling");
        assertThat(told.path("topics").path(0).path("lost").asInt()).isEqualTo(1);
        assertThat(told.path("examples").path(0).path("article").asString()).isEqualTo(prefix + "other");
        assertThat(articles.committed(Topics.ARTICLES_ENRICHED, prefix, 6)).hasSize(6);

        assertThat(replay(feed, begun).path("written").asInt()).isEqualTo(1);

        List<EnrichedArticle> all = articles.committed(Topics.ARTICLES_ENRICHED, prefix, 7).stream()
                .map(articles::decode)
                .filter(article -> article.getArticleId().equals(prefix + "other"))
                .toList();
        assertThat(all).hasSize(4);
        EnrichedArticle replayed = all.getLast();
        assertThat(replayed.getReplay()).isTrue();
        assertThat(replayed.getRevision()).isEqualTo(newest.getRevision());
        assertThat(replayed.getEnrichment()).isEqualTo(newest.getEnrichment());
        assertThat(replayed.getEnrichedAt()).isAfter(newest.getEnrichedAt().plusSeconds(3600));

        JsonNode again = replay(feed, begun);
        assertThat(again.path("written").asInt()).isZero();
        assertThat(again.path("outcomes").path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void aReplayThatIsStoppedHasWrittenWholeBatchesAndTheNextOneWritesTheRest() throws Exception {
        Instant begun = Instant.now();
        String prefix = ArticleStream.newPrefix();
        String feed = "feed-" + begun.toEpochMilli();
        for (int i = 0; i < 3; i++) {
            articles.write(raw(prefix + i, feed, 1));
        }
        articles.committed(Topics.ARTICLES_ENRICHED, prefix, 3).stream()
                .map(articles::decode)
                .forEach(article -> articles.write(asOnceFound(article)));

        JsonNode stopped;
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()))) {
            long before = length(admin);
            stopped = replay(() -> length(admin) > before, feed, begun, "--spring.kafka.consumer.max-poll-records=1");

            assertThat(admin.listGroups().all().get())
                    .extracting(GroupListing::groupId)
                    .noneMatch(group -> group.contains("replay"));
            assertThat(admin.listTransactions().all().get())
                    .filteredOn(listing -> listing.transactionalId().startsWith("replay-enrich-"))
                    .isNotEmpty()
                    .allMatch(listing -> listing.state() == TransactionState.COMPLETE_COMMIT);
        }
        assertThat(stopped.path("stopped").asBoolean()).isTrue();
        assertThat(stopped.path("written").asInt()).isEqualTo(1);
        assertThat(stopped.path("done").asInt())
                .isBetween(1, stopped.path("all").asInt() - 1);

        JsonNode rest = replay(feed, begun);
        assertThat(rest.path("stopped").asBoolean()).isFalse();
        assertThat(rest.path("done").asInt()).isEqualTo(rest.path("all").asInt());
        assertThat(rest.path("written").asInt()).isEqualTo(2);

        assertThat(articles.committed(Topics.ARTICLES_ENRICHED, prefix, 9)).hasSize(9);
    }

    @Test
    void aReplayThatIsToldToStopSaysSoAndWritesNothingMore() throws InterruptedException {
        var lines = new ArrayList<String>();
        ReplayProgram.run(arguments(), () -> true, lines::add);
        JsonNode report = JsonMapper.shared().readTree(lines.getLast());
        assertThat(report.path("stopped").asBoolean()).isTrue();
        assertThat(report.path("read").asInt()).isZero();
    }

    /** With a topic that today's enrichers do not find, by a clock that was an hour ahead. */
    private static EnrichedArticle asOnceFound(EnrichedArticle article) {
        var topics = new ArrayList<>(article.getEnrichment().getTopics());
        topics.add(OLD_TOPIC);
        return EnrichedArticle.newBuilder(article)
                .setEnrichedAt(article.getEnrichedAt().plusSeconds(3600))
                .setReplay(true)
                .setEnrichment(Enrichment.newBuilder(article.getEnrichment())
                        .setTopics(topics)
                        .build())
                .build();
    }

    private static RawArticle raw(String id, String feed, long version) {
        return RawArticle.newBuilder(
                        ArticleStream.article(id, version, "Ministers sign treaty on fishing rights", BODY))
                .setFeed(feed)
                .build();
    }

    /** Where {@code articles.enriched} ends, all partitions together. */
    private static long length(Admin admin) {
        try {
            Map<TopicPartition, OffsetSpec> latest =
                    admin.describeTopics(List.of(Topics.ARTICLES_ENRICHED)).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode replay(String feed, Instant from, String... more) throws InterruptedException {
        return replay(() -> false, feed, from, more);
    }

    private static JsonNode replay(BooleanSupplier stopped, String feed, Instant from, String... more)
            throws InterruptedException {
        var arguments = new ArrayList<>(arguments());
        arguments.add("--wiredesk.enrich.replay.feed=" + feed);
        arguments.add("--wiredesk.enrich.replay.from=" + from);
        arguments.addAll(List.of(more));
        var lines = new ArrayList<String>();
        ReplayProgram.run(arguments, stopped, lines::add);
        return JsonMapper.shared().readTree(lines.getLast());
    }

    private static List<String> arguments() {
        return List.of(
                "--spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                "--spring.kafka.properties[schema.registry.url]=" + stack.registryUrl(),
                "--spring.config.import=",
                WITHOUT_LEARNING);
    }
}
