package wiredesk.enrich.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wiredesk.stack.BackingStack.Part.KAFKA;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.enrich.stream.ArticleStream;
import wiredesk.enrich.stream.RunningService;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.Topics;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

@WithBackingStack({KAFKA, REGISTRY})
class LearningIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST = 60;
    private static final int SECOND = 30;

    @Test
    void instancesShareWhatEachOfThemHasCountedAndOneGoesOnWhereAnotherHasStopped(BackingStack stack) throws Exception {
        String prefix = ArticleStream.newPrefix();
        String word = LearnedTopic.newWord();
        var learned = new LearnedTopic(stack);
        try (var articles = new ArticleStream(stack);
                var one = service(stack, prefix, "learning-1")) {
            try (var two = service(stack, prefix, "learning-2")) {
                await().atMost(PATIENCE)
                        .until(() -> List.of(one, two).stream()
                                .allMatch(service -> partitions(service).size() == 1));
                write(articles, prefix, 0, FIRST, 1, word);

                await().atMost(PATIENCE).until(() -> inUse(one, word) == FIRST && inUse(two, word) == FIRST);
                assertThat(one.bean(Learner.class).learned()).isPositive();
                assertThat(two.bean(Learner.class).learned()).isPositive();
                // Not written by the interval any more, but when the partition is given away.
                write(articles, prefix, FIRST, FIRST + SECOND, 1, word);
                articles.committed(Topics.ARTICLES_ENRICHED, prefix, FIRST + SECOND);
            }
            await().atMost(PATIENCE).until(() -> partitions(one).size() == 2);
            write(articles, prefix, 0, FIRST, 2, word);
            write(articles, prefix, FIRST + SECOND, FIRST + SECOND + 1, 1, word);

            await().atMost(PATIENCE).until(() -> inUse(one, word) == FIRST + SECOND + 1);
            assertThat(learned.articlesWith(word)).isEqualTo(FIRST + SECOND + 1);
            var last = articles.committed(Topics.ARTICLES_ENRICHED, prefix, 2 * FIRST + SECOND + 1);
            assertThat(last).hasSize(2 * FIRST + SECOND + 1);
            assertThat(articles.decode(last.getLast()).getEnrichment().getKeyPhrases())
                    .isNotEmpty()
                    .extracting(KeyPhrase::getMethod)
                    .allMatch(method -> method.matches("keyphrase/\\d+\\+learned"));
            tellsOfIt(one, word);
        }
    }

    private static void tellsOfIt(RunningService service, String word) throws Exception {
        assertThat(service.health("documentFrequencies")).isEqualTo(Status.UP);
        JsonNode all = get(service, "/actuator/documentfrequencies");
        assertThat(all.path("learning").asBoolean()).isTrue();
        assertThat(all.path("partitions").toString()).isEqualTo("[0,1]");
        assertThat(all.path("languages").path("en").path("articles").asInt())
                .isGreaterThanOrEqualTo(FIRST + SECOND + 1);
        assertThat(all.path("languages").path("en").path("shipped").asInt()).isEqualTo(620);
        JsonNode one = get(service, "/actuator/documentfrequencies/en/" + word);
        assertThat(one.path("with").asInt()).isEqualTo(FIRST + SECOND + 1);
        assertThat(one.path("rarity").asDouble())
                .isLessThan(one.path("rarityBeforeLearning").asDouble());
        assertThat(text(service, "/actuator/prometheus"))
                .contains("wiredesk_enrich_frequencies_learned_total")
                .contains("wiredesk_enrich_frequencies_missed_total")
                .contains("wiredesk_enrich_frequencies_articles")
                .contains("wiredesk_enrich_frequencies_words")
                .contains("wiredesk_enrich_frequencies_languages")
                .contains("wiredesk_enrich_frequencies_age_seconds")
                .contains("wiredesk_enrich_frequencies_stored_bytes");
    }

    private static RunningService service(BackingStack stack, String group, String instance) {
        return RunningService.start(
                stack.bootstrapServers(),
                stack.registryUrl(),
                "--spring.kafka.consumer.group-id=" + group,
                "--wiredesk.instance=" + instance,
                "--wiredesk.enrich.frequencies.interval=200ms");
    }

    private static void write(ArticleStream articles, String prefix, int from, int to, long version, String word) {
        for (int i = from; i < to; i++) {
            articles.write(ArticleStream.article(prefix + i, version, "Bridge moves", LearnedTopic.text(word)));
        }
    }

    private static List<Integer> partitions(RunningService service) {
        return service.bean(Learner.class).counting().stream().sorted().toList();
    }

    private static long inUse(RunningService service, String word) {
        return service.bean(CurrentFrequencies.class).get().articlesWith("en", word);
    }

    private static JsonNode get(RunningService service, String path) throws Exception {
        return JsonMapper.shared().readTree(text(service, path));
    }

    private static String text(RunningService service, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
