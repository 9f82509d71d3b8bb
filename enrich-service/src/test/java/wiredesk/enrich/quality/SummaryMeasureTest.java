package wiredesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryMeasureTest {

    private static final String LEAD =
            "Dockers in the port of Norhaven walked out on Tuesday over a plan to automate cranes.";
    private static final String END = "The strike of the dockers in Norhaven is to go on until the plan is dropped.";

    @TempDir
    private Path folder;

    @Test
    void aSummaryIsComparedWithAPersonsAndWithAsManySentencesFromTheTop() throws IOException {
        write(
                "articles/1.txt",
                "Norhaven (CNN)" + LEAD + " It rained. They waited in vain for hours in the wet. " + END + "\n");
        write("references/1.txt", LEAD + "\n" + END + "\n");

        Report report = Measures.of("summary").measure(folder);

        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.figures())
                .containsOnlyKeys(
                        "rouge1 default",
                        "rouge2 default",
                        "rougeL default",
                        "rouge1 over lead default",
                        "rouge2 over lead default",
                        "rougeL over lead default",
                        "own default",
                        "rouge1 2",
                        "rouge2 2",
                        "rougeL 2",
                        "rouge1 over lead 2",
                        "rouge2 over lead 2",
                        "rougeL over lead 2",
                        "own 2",
                        "rouge1 3",
                        "rouge2 3",
                        "rougeL 3",
                        "rouge1 over lead 3",
                        "rouge2 over lead 3",
                        "rougeL over lead 3",
                        "own 3")
                .hasEntrySatisfying("rouge1 2", share -> assertThat(share).isBetween(90.0, 100.0))
                // Two sentences from the top are the lead and "It rained.": 18 of the 31 words that a person used.
                .hasEntrySatisfying(
                        "rouge1 over lead 2", share -> assertThat(share).isGreaterThan(20))
                .containsEntry("own 2", 100.0);
    }

    @Test
    void aFolderWithoutArticlesIsNamed() {
        assertThatThrownBy(() -> Measures.of("summary").measure(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no directory " + folder.resolve("articles"));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
