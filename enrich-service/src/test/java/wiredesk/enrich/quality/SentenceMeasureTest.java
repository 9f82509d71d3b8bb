package wiredesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceMeasureTest {

    @TempDir
    private Path folder;

    @Test
    void aTextPassesIfItsSentencesAreTheExpectedOnes() throws IOException {
        Files.writeString(folder.resolve("en.jsonl"), """
                {"set": "golden", "text": "The ferry sailed. It rained.", "sentences": ["The  ferry sailed.", "It rained. "]}

                {"set": "golden", "text": "The ferry sailed. It rained.", "sentences": ["The ferry sailed. It rained."]}
                """);
        Files.writeString(
                folder.resolve("de.jsonl"),
                "{\"set\": \"more\", \"text\": \"Die Fähre fuhr am 3. Mai.\", \"sentences\": [\"Die Fähre fuhr am 3. Mai.\"]}");

        Report report = Measures.of("sentences").measure(folder);

        assertThat(report.documents()).isEqualTo(3);
        assertThat(report.figures())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("en golden", 50.0, "other more", 100.0, "de", 100.0, "en", 50.0));
    }
}
