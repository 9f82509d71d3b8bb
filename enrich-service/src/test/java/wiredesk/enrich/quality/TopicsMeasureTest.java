package wiredesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.Topic;

class TopicsMeasureTest {

    static {
        ContractTrust.establish();
    }

    private static final String FOOTBALL = """
            Striker scores twice in cup final

            The midfielder passed, the goalkeeper dived, and the striker scored his second goal of the match, the coach said.
            """;
    private static final String CONSOLE = """
            New games console in the shops

            Gamers queued for the video game console. The software runs on the handheld and the personal computer.
            """;

    @TempDir
    private Path folder;

    @Test
    void everyDocumentIsOfTheClassOfItsHighestTopicWithinOne() throws IOException {
        write("sport", "1", FOOTBALL);
        write("sport", "2", CONSOLE);
        write("tech", "3", CONSOLE);

        var report = Measures.of("topics").measure(folder);

        assertThat(report.documents()).isEqualTo(3);
        assertThat(report.figures())
                .containsEntry("accuracy", 200.0 / 3)
                .containsEntry("F1 sport", 200.0 / 3)
                .containsEntry("F1 tech", 200.0 / 3)
                .containsEntry("sport taken for tech", 1.0);
    }

    @Test
    void computingUnderEconomyCountsAsTechUnlessBranchesAloneDo() {
        var classes = TopicClasses.of(List.of("business", "tech"));
        var computing = List.of(
                topic("medtop:20000225", 0.9, "medtop:20000209", "medtop:04000000"), topic("medtop:13000000", 0.8));

        assertThat(classes.best(computing)).contains("tech");
        assertThat(classes.strictly().best(computing)).contains("business");
    }

    @Test
    void societyIsEveryBranchThatNoOtherClassHasButLifestyle() {
        var classes = TopicClasses.of(List.of("economy", "other", "science", "society", "technology"));

        assertThat(classes.folders()).containsExactly("economy", "science", "society", "technology");
        assertThat(classes.nameOf("science")).isEqualTo("science and technology");
        assertThat(classes.best(List.of(topic("medtop:10000000", 0.9), topic("medtop:02000000", 0.5))))
                .contains("society");
        assertThat(classes.best(List.of(topic("medtop:07000000", 0.9)))).contains("science and technology");
    }

    @Test
    void aFolderThatIsNoClassIsNamed() {
        assertThatThrownBy(() -> TopicClasses.of(List.of("sport", "horoscope")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the folder horoscope is no class: expected eight digits or one of business, ");
    }

    private void write(String name, String id, String text) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve(id + ".txt"), text);
    }

    private static Topic topic(String code, double score, String... broader) {
        return Topic.newBuilder()
                .setCode(code)
                .setName(code)
                .setScore(score)
                .setMethod("test")
                .setBroader(List.of(broader))
                .build();
    }
}
