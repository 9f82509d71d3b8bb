package wiredesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesMeasureTest {

    private static final String FERRY = """
            The ferry Solveig ran aground off Bergen on Monday with 212 passengers on board, the coastguard said. Tugs reached her by noon.
            Nobody was hurt, and the harbour was to open again in the evening, officer Ingrid Dahl told reporters at the quay.""";

    @TempDir
    private Path folder;

    @Test
    void sameAndRewriteAreOneAnswerAndRelatedPairsAreGivenApart() throws IOException {
        Path docs = Files.createDirectory(folder.resolve("docs"));
        Files.writeString(docs.resolve("a.txt"), FERRY);
        Files.writeString(docs.resolve("b.txt"), FERRY.substring(0, FERRY.indexOf("Nobody")));
        Files.writeString(docs.resolve("c.txt"), "Rescuers reached the flooded Lomnica mine on Friday. Pumps run on.");
        Files.writeString(
                folder.resolve("pairs.tsv"),
                "rewrite\ta\tb\tcut\nsame\ta\ta\tcopy\nsame\ta\tc\twrong\nrelated\tb\tc\tpart\n");
        Report report = Measures.of("duplicates").measure(folder);
        assertThat(report.documents()).isEqualTo(4);
        assertThat(report.figures())
                .containsEntry("precision", 100.0)
                .containsEntry("recall", 200.0 / 3)
                .containsEntry("f1", 80.0)
                .containsEntry("exact relation", 50.0)
                .containsEntry("rewrite cut", 100.0)
                .containsEntry("same copy", 100.0)
                .containsEntry("same wrong", 0.0)
                .containsEntry("related part", 0.0);
    }

    @Test
    void aLineThatIsNoPairIsNamed() throws IOException {
        Files.writeString(folder.resolve("pairs.tsv"), "same\ta\n");
        assertThatThrownBy(() -> Measures.of("duplicates").measure(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("pairs.tsv")
                        + ", line 1: expected label, id and id parted by tabs, found 'same\ta'");
    }
}
