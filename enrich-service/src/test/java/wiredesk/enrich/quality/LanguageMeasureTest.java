package wiredesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageMeasureTest {

    @TempDir
    private Path folder;

    @Test
    void everyLineIsADocumentAndTheMeanIsOverLanguages() throws IOException {
        String english =
                "The ferry to the northern islands left the harbour on Monday morning after a week of storms.\n";
        Files.writeString(folder.resolve("de.txt"), english);
        Files.writeString(folder.resolve("en.txt"), english + english);
        Report report = Measures.of("language").measure(folder);
        assertThat(report.documents()).isEqualTo(3);
        assertThat(report.figures()).containsExactlyEntriesOf(figures());
    }

    @Test
    void aFolderWithoutTextsIsNamed() {
        assertThatThrownBy(() -> Measures.of("language").measure(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no file *.txt in " + folder);
    }

    private static Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("accuracy", 50.0);
        figures.put("de", 0.0);
        figures.put("en", 100.0);
        return figures;
    }
}
