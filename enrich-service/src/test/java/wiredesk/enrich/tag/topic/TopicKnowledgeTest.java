package wiredesk.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.enrich.text.ArticleText;

class TopicKnowledgeTest {

    private static final TopicModel MODEL = new TopicTraining(MediaTopics.CURRENT, 5, how -> {})
            .train(MadeUpStories.stories(10), Instant.parse("2026-03-01T06:00:00Z"))
            .model();
    private static final TopicKnowledge BOTH = new TopicKnowledge(MediaTopics.CURRENT, Optional.of(MODEL));
    private static final String CLASSIFIER =
            "classifier/" + MODEL.header().digest().substring(0, 8);
    private static final String WAR =
            "Artillery shelled the frontline overnight, and troops and tanks crossed the river after an airstrike.";
    private static final String FOOTBALL =
            "The goalkeeper saved a penalty kick, then the striker scored a hat-trick in the Premier League.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatOnlyTheClassifierKnowsIsItsOwn() {
        assertThat(methods(BOTH, MadeUpStories.text("06000000", 100))).isEqualTo(Map.of("06000000", CLASSIFIER));
    }

    @Test
    void whatTheClassifierHasNeverMetIsLeftToTheProfiles() {
        assertThat(BOTH.topics(text(WAR))).isEqualTo(TopicKnowledge.STANDARD.topics(text(WAR)));
    }

    @Test
    void whatBothKnowNamesBoth() {
        var codes = MadeUpStories.codes();
        var trainer = new TopicTrainer(codes.size());
        trainer.learn(
                MadeUpStories.stories(10).stream()
                        .map(story -> new TopicTrainer.Example(
                                story.features(),
                                story.codes().stream().map(codes::indexOf).toList()))
                        .toList(),
                _ -> {});
        var half = new TopicModel(
                new TopicModel.Header(Instant.EPOCH, 30, 1, 0, "0".repeat(64)),
                codes,
                Map.of("15000000", 0.5),
                trainer.biases(),
                trainer.rows());

        assertThat(methods(
                        new TopicKnowledge(MediaTopics.CURRENT, Optional.of(half)),
                        text(FOOTBALL + " The hurlstone of the town gave the plinth a letter.")))
                .isEqualTo(Map.of("15000000", "topic/2+classifier/00000000", "20001065", "topic/2"));
    }

    @Test
    void theClassifierIsNeverTrustedAltogether() {
        assertThat(MODEL.trust("15000000")).isEqualTo(0.9);
        assertThat(MODEL.trust("20001065")).isZero();
        assertThat(BOTH.topics(MadeUpStories.text("15000000", 100)))
                .allSatisfy(found -> assertThat(found.topic().score()).isBetween(0.3, 0.9));
    }

    @Test
    void theLoadedVocabularySaysForWhichBroaderTopicsAWordSpeaks() throws IOException {
        Path file = Files.writeString(folder.resolve("topics.json"), """
                {"uri": "http://cv.iptc.org/newscodes/mediatopic/", "conceptSet": [
                  {"qcode": "medtop:20000084", "prefLabel": {"en": "assault"}, "broader": "medtop:16000000"}]}
                """);
        var moved = new TopicKnowledge(MediaTopics.from(file), Optional.empty());
        var text = text("He caused grievous bodily harm in an acid attack, and actual bodily harm in another.");

        assertThat(methods(TopicKnowledge.STANDARD, text))
                .containsKey("02000000")
                .doesNotContainKey("16000000");
        assertThat(methods(moved, text)).containsKey("16000000");
        assertThat(methods(TopicKnowledge.STANDARD, text)).doesNotContainKey("16000000");
    }

    private static Map<String, String> methods(TopicKnowledge knowledge, ArticleText text) {
        return knowledge.topics(text).stream()
                .collect(Collectors.toMap(found -> found.topic().code(), TopicKnowledge.Found::method));
    }

    private static ArticleText text(String body) {
        return ArticleText.of("en", "", body, Optional.empty());
    }
}
