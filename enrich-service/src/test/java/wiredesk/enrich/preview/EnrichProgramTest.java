package wiredesk.enrich.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.enrich.tag.topic.MadeUpStories;
import wiredesk.enrich.tag.topic.MediaTopics;
import wiredesk.enrich.tag.topic.TopicModelFile;
import wiredesk.enrich.tag.topic.TopicTraining;

class EnrichProgramTest {

    private static final String STORY = """
            Ferry to Bergen sails again

            The ferry to Bergen left on Monday, said Harbour Master Ingrid Solberg. It carried 200 passengers.

            Storms had kept it in port for a week. Solberg said the ferry was safe.
            """;

    @TempDir
    private Path folder;

    @Test
    void eachFileIsALineWithWhatWasFoundAndWhereItStands() throws IOException {
        Path file = Files.writeString(folder.resolve("00001.txt"), STORY);
        JsonNode found =
                JsonMapper.shared().readTree(run(0, "enrich", file.toString()).getFirst());
        assertThat(found.propertyNames())
                .containsExactly(
                        "id",
                        "language",
                        "sentences",
                        "keyphrases",
                        "entities",
                        "topics",
                        "summary",
                        "line",
                        "fingerprint",
                        "shingles",
                        "terms",
                        "degraded");
        assertThat(found.path("id").asString()).isEqualTo("00001.txt");
        assertThat(found.path("language").asString()).isEqualTo("en");
        assertThat(found.path("sentences")).hasSize(5);
        assertThat(found.path("entities"))
                .isNotEmpty()
                .allSatisfy(entity -> assertThat(entity.path("mentions"))
                        .isNotEmpty()
                        .allSatisfy(mention -> assertThat(STORY.substring(
                                        mention.path("start").asInt(),
                                        mention.path("end").asInt()))
                                .isEqualTo(mention.path("text").asString())));
    }

    @Test
    void theSummaryHasAsManySentencesAsAreAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("00001.txt"), STORY);
        String line = run(0, "enrich", "--sentences", "1", "--language", "en", file.toString())
                .getFirst();
        assertThat(JsonMapper.shared().readTree(line).path("summary")).hasSize(1);
    }

    @Test
    void aFileThatIsNotThereIsNamedAndTheNextIsRead() throws IOException {
        Path missing = folder.resolve("missing.txt");
        Path file = Files.writeString(folder.resolve("00002.txt"), STORY);
        assertThat(run(1, "enrich", missing.toString(), file.toString()))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("{\"id\":\"" + missing + "\",\"error\":\"There is no such file\"}"),
                        second -> assertThat(second).startsWith("{\"id\":\"00002.txt\""));
    }

    @Test
    void eachPairIsALineWithWhatTheDocumentsAreToEachOther() throws IOException {
        Path docs = Files.createDirectory(folder.resolve("docs"));
        Files.writeString(docs.resolve("a.txt"), STORY);
        Files.writeString(docs.resolve("b.txt"), STORY.replace("Ferry to Bergen sails again", "Bergen ferry is back"));
        Files.writeString(
                docs.resolve("c.txt"), "Miners in Lomnica went on strike on Friday over pay and safety rules.");
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "?\ta\tb\n?\tb\tc\nsame\ta\td\n");
        assertThat(run(1, "compare", "--pairs", pairs.toString()))
                .containsExactly(
                        "{\"a\":\"a\",\"b\":\"b\",\"relation\":\"same\",\"jaccard\":1.0,\"containment\":1.0}",
                        "{\"a\":\"b\",\"b\":\"c\",\"relation\":\"different\",\"jaccard\":0.0,\"containment\":0.0}",
                        "{\"a\":\"a\",\"b\":\"d\",\"error\":\"There is no file " + docs.resolve("d.txt") + "\"}");
    }

    @Test
    void eachFileOfAFolderIsALineWithItsStory() throws IOException {
        Files.writeString(folder.resolve("1.txt"), STORY);
        Files.writeString(folder.resolve("2.txt"), STORY + " Tickets are sold on board.");
        Files.writeString(
                folder.resolve("3.txt"), "Miners in Lomnica went on strike on Friday over pay and safety rules.");
        Files.writeString(folder.resolve("notes.md"), "no document");
        assertThat(run(0, "stories", folder.toString()))
                .containsExactly(
                        "{\"id\":\"1\",\"story\":\"1\"}",
                        "{\"id\":\"2\",\"story\":\"1\"}",
                        "{\"id\":\"3\",\"story\":\"3\"}");
    }

    @Test
    void aTrainedClassifierIsHeardWhereItIsNamed() throws IOException {
        Path model = folder.resolve("topics.model");
        var trained = new TopicTraining(MediaTopics.CURRENT, 5, how -> {})
                .train(MadeUpStories.stories(10), Instant.parse("2026-03-01T06:00:00Z"))
                .model();
        TopicModelFile.write(trained, model);
        Path sport = Files.createDirectories(folder.resolve("set/sport"));
        Path file = Files.writeString(
                sport.resolve("1.txt"),
                "The hurlstone of the town gave the plinth a letter. The wardsman gave the quoits a trundle.");

        String topics = JsonMapper.shared()
                .readTree(run(0, "enrich", "--topic-model", model.toString(), file.toString())
                        .getFirst())
                .path("topics")
                .toString();

        assertThat(topics).startsWith("[{\"id\":\"medtop:15000000\",\"name\":\"sport\"");
        var measured = new ArrayList<>(List.of("evaluate", "--dataset", folder + "/set", "--kind", "topics"));
        assertThat(run(0, measured.toArray(String[]::new)).getFirst()).contains("\"accuracy\":0.0");
        measured.addAll(List.of("--topic-model", model.toString()));
        assertThat(run(0, measured.toArray(String[]::new)).getFirst()).contains("\"accuracy\":100.0");
        assertThat(run(1, "enrich", "--topic-model", file.toString(), file.toString()))
                .isEmpty();
    }

    @Test
    void keyPhrasesAreMeasuredAfterTheWordsOfAFolderHaveBeenCounted() throws IOException {
        Files.createDirectories(folder.resolve("set/keys"));
        Files.writeString(
                Files.createDirectories(folder.resolve("set/docs")).resolve("1.txt"),
                "Le communiqué évoque le ferry de la côte. Le communiqué nomme le ferry de la côte. Les secours attendent.");
        Files.writeString(folder.resolve("set/keys/1.key"), "ferry\n");
        Path seen = Files.createDirectories(folder.resolve("seen"));
        for (int i = 0; i < 60; i++) {
            Files.writeString(
                    seen.resolve(i + ".txt"),
                    "Le communiqué ne dit rien de plus. La côte et les secours sont calmes depuis hier, dit le communiqué.");
        }
        var measured = new ArrayList<>(List.of("evaluate", "--dataset", folder + "/set", "--kind", "keyphrases"));
        double before = f1(measured);
        measured.addAll(List.of("--learn-from", seen.toString()));
        assertThat(f1(measured)).isGreaterThanOrEqualTo(before).isPositive();
        measured.set(measured.size() - 1, folder + "/nowhere");
        assertThat(run(2, measured.toArray(String[]::new))).isEmpty();
    }

    private static double f1(List<String> measured) {
        return JsonMapper.shared()
                .readTree(run(0, measured.toArray(String[]::new)).getFirst())
                .path("figures")
                .path("F1@5")
                .asDouble();
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(run(2, "dream")).isEmpty();
        assertThat(run(2, "enrich", "--sentences", "0")).isEmpty();
        assertThat(run(2, "compare", "--pairs", folder.toString())).isEmpty();
        assertThat(run(2, "stories")).isEmpty();
        assertThat(run(2, "stories", folder.toString())).isEmpty();
        assertThat(run(2, "evaluate", "--dataset", folder.toString(), "--kind", "taste"))
                .isEmpty();
    }

    private static List<String> run(int code, String... args) {
        var lines = new ArrayList<String>();
        assertThat(EnrichProgram.run(List.of(args), lines::add)).isEqualTo(code);
        return lines;
    }
}
