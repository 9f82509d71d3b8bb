package wiredesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesMeasureTest {

    @TempDir
    private Path folder;

    @Test
    void clustersAreComparedWithTheStories() throws IOException {
        write();
        Files.writeString(folder.resolve("stories.tsv"), "f1\tferry\nf2\tferry\nm1\tmine\nm2\tother mine\n");
        Report report = Measures.of("stories").measure(folder);
        assertThat(report.documents()).isEqualTo(4);
        assertThat(report.figures())
                .containsEntry("bcubed precision", 75.0)
                .containsEntry("bcubed recall", 100.0)
                .hasEntrySatisfying("bcubed f", f -> assertThat(f).isCloseTo(85.7, within(0.1)))
                .hasEntrySatisfying("pairs f1", f -> assertThat(f).isCloseTo(66.7, within(0.1)))
                .containsKeys("one pass, bcubed f", "one pass, pairs f1");
    }

    @Test
    void pairsAreRightIfTheyAreOneStoryWherePeopleSaidOk() throws IOException {
        write();
        Files.writeString(folder.resolve("pairs.tsv"), "OK\tf1\tf2\nBAD\tm1\tm2\nBAD\tf1\tm1\nOK\tf2\tm2\n");
        assertThat(Measures.of("stories").measure(folder).figures())
                .containsEntry("f1", 50.0)
                .containsEntry("precision", 50.0)
                .containsEntry("recall", 50.0);
    }

    @Test
    void bcubedLooksFromEachElement() {
        BCubed bcubed = BCubed.of(
                Map.of("a", "1", "b", "1", "c", "1", "d", "2"), Map.of("a", "x", "b", "x", "c", "y", "d", "y"));
        assertThat(bcubed.precision()).isCloseTo(66.67, within(0.01));
        assertThat(bcubed.recall()).isEqualTo(75);
    }

    private void write() throws IOException {
        Path docs = Files.createDirectory(folder.resolve("docs"));
        String ferry =
                "The ferry Solveig ran aground off Bergen on Monday with 212 passengers, coastguard officer Ingrid Dahl said.";
        String mine =
                "Rescuers reached the flooded Lomnica mine on Friday and freed eleven miners, engineer Pavel Hruska said.";
        Files.writeString(docs.resolve("f1.txt"), "Ferry aground off Bergen\n\n" + ferry);
        Files.writeString(
                docs.resolve("f2.txt"), "Passengers safe\n\n" + ferry + " Tugs are on their way to the Solveig.");
        Files.writeString(docs.resolve("m1.txt"), "Miners freed\n\n" + mine);
        Files.writeString(docs.resolve("m2.txt"), "Eleven out of Lomnica mine\n\n" + mine + " Pumps run on.");
    }
}
