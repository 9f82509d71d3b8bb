package wiredesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyPhraseMeasureTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aDocument() throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("docs/1.txt"), """
                Ferries have collided

                Two ferries collided in the harbour.""");
    }

    @Test
    void phrasesAreComparedByTheirStems() throws IOException {
        // Found are the ferries and the harbour; "Harbours/" and "harbour" are one key.
        Files.writeString(folder.resolve("keys/1.key"), "FERRY's\nHarbours/\nharbour\nsome-thing else\nnothing\n");
        var figures = Measures.of("keyphrases").measure(folder).figures();
        assertThat(figures.get("precision@10")).isCloseTo(100, within(0.01));
        assertThat(figures.get("recall@10")).isCloseTo(50, within(0.01));
        assertThat(figures.get("F1@10")).isCloseTo(66.67, within(0.01));
        assertThat(figures.get("recall@10 unstemmed")).isCloseTo(20, within(0.01));
    }

    @Test
    void theMeanIsOverDocuments() throws IOException {
        Files.writeString(folder.resolve("keys/1.key"), "ferries\nharbour\n");
        Files.writeString(folder.resolve("docs/2.txt"), "Nothing happened.");
        Files.writeString(folder.resolve("keys/2.key"), "storm\n");
        var report = Measures.of("keyphrases").measure(folder);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.figures().get("F1@5")).isCloseTo(50, within(0.01));
    }

    @Test
    void aDocumentWithoutKeysIsNamed() {
        assertThatThrownBy(() -> Measures.of("keyphrases").measure(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no file " + folder.resolve("keys/1.key"));
    }
}
