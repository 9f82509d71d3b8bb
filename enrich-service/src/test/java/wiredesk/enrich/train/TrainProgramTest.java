package wiredesk.enrich.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.enrich.tag.topic.TopicModelFile;

class TrainProgramTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T06:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path mapping;

    @SuppressWarnings("NullAway.Init")
    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve("models/topics.model");
        mapping = Files.writeString(
                folder.resolve("mapping.tsv"), "# ours\tIPTC's\nquoits\t15000000\ndunes\tmedtop:06000000\ndiary\n");
        for (int number = 0; number < 10; number++) {
            String name = "%03d.txt".formatted(number);
            story("quoits", name, "The wardsman threw the hurlstone %d yards past the plinth.".formatted(number));
            story("dunes", name, "The kelpwright read the tidemeter %d times by the saltpan.".formatted(number));
            story("diary", name, "Notes of the day, number %d.".formatted(number));
        }
    }

    @Test
    void aFolderOfStoriesBecomesAModelAndAReport() throws IOException {
        var report = report("--mapping", mapping.toString());

        var read = TopicModelFile.read(model);
        assertThat(read.topics()).containsExactly("06000000", "15000000");
        assertThat(report.toString())
                .isEqualTo("""
                        {"model":"%s","digest":"%s","trainedAt":"2026-03-01T06:00:00Z","stories":20,"heldBack":4,\
                        "learntTopics":2,"precision":1.0,"recall":1.0,"topics":[\
                        {"code":"medtop:06000000","name":"environment","stories":10,"heldBack":2,"precision":1.0,"recall":1.0,"f1":1.0},\
                        {"code":"medtop:15000000","name":"sport","stories":10,"heldBack":2,"precision":1.0,"recall":1.0,"f1":1.0}]}\
                        """.formatted(model, read.header().digest()));
    }

    @Test
    void theSameFileInTwoFoldersIsOneStoryWithTwoTopics() throws IOException {
        for (String name : List.of("quoits", "dunes")) {
            story(name, "both.txt", "The wardsman left the plinth for the saltpan.");
        }

        var report = report("--mapping", mapping.toString());

        assertThat(report.path("stories").asInt()).isEqualTo(21);
        assertThat(report.path("topics"))
                .extracting(topic -> topic.path("stories").asInt())
                .containsExactly(11, 11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2; ; expected topics",
                "2; names; expected topics",
                "2; topics --from {}; --out is missing",
                "2; topics --out {}/m; expected either --from-topic or --from",
                "2; topics --out {}/m --from {} --from-topic articles.enriched; expected either --from-topic or --from",
                "2; topics --out {}/m --from-topic articles.enriched; --bootstrap is missing",
                "2; topics --out {}/m --from {}/nowhere; there is no directory {}/nowhere",
                "2; topics --out {}/m --from {}/stories; the folder diary is no Media Topic of eight digits",
                "2; topics --out {}/m --from {}/stories --mapping {}/wrong.tsv; the mapping says 99 for the folder diary",
                "2; topics --out {}/m --from {}/stories --mapping {}/mapping.tsv --least 11; there is nothing to tell apart",
                "1; topics --out {}/m --from {}/stories --mapping {}/none.tsv; NoSuchFileException",
                "1; topics --out {}/m --from {} --vocabulary {}/mapping.tsv; it is no JSON"
            })
    void whatCannotBeDoneIsSaidAndNoModelIsWritten(int code, String arguments, String why) throws IOException {
        Files.writeString(folder.resolve("wrong.tsv"), "diary\t99\n");
        String given = arguments == null ? "" : arguments.replace("{}", folder.toString());

        assertThat(run(new ArrayList<>(), given.isEmpty() ? List.of() : List.of(given.split(" "))))
                .isEqualTo(code);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(why.replace("{}", folder.toString()));
        assertThat(folder.resolve("m")).doesNotExist();
    }

    private JsonNode report(String... more) {
        var arguments = new ArrayList<>(List.of("topics", "--from", folder + "/stories", "--out", model.toString()));
        arguments.addAll(List.of(more));
        var lines = new ArrayList<String>();
        assertThat(run(lines, arguments))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(lines).hasSize(1);
        return JsonMapper.shared().readTree(lines.getFirst());
    }

    private int run(List<String> lines, List<String> arguments) {
        return TrainProgram.run(arguments, lines::add, new PrintStream(err, true, StandardCharsets.UTF_8), CLOCK);
    }

    private void story(String topic, String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("stories").resolve(topic));
        Files.writeString(folder.resolve("stories").resolve(topic).resolve(name), text);
    }
}
