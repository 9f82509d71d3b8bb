package wiredesk.enrich.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NerMeasureTest {

    private static final String TEXT = "Jane Example met officials in Berlin. Later Jane Example left Berlin.\n";

    @TempDir
    private Path folder;

    @Test
    void mentionsAreCountedByTheirPlacesAndNamesOnce() throws IOException {
        document(
                TEXT,
                "0\t12\tPERSON\tJane Example\n30\t36\tPLACE\tBerlin\n44\t56\tPERSON\tJane Example\n62\t68\tPERSON\tBerlin\n");

        var figures = Measures.of("ner").measure(folder).figures();

        assertThat(figures)
                .containsEntry("mentions precision", 75.0)
                .containsEntry("mentions recall", 75.0)
                .containsEntry("mentions F1", 75.0)
                .containsEntry("mentions of any type F1", 100.0)
                .containsEntry("unique names precision", 100.0)
                .containsEntry("unique names recall", 200.0 / 3)
                .containsEntry("PERSON recall", 200.0 / 3)
                .containsEntry("PLACE precision", 50.0);
    }

    @Test
    void whatPeopleLeftOpenIsNeitherAskedForNorPunished() throws IOException {
        document(
                TEXT,
                "0\t12\tPERSON\tJane Example\n30\t36\tIGNORE\tBerlin\n44\t56\tPERSON\tJane Example\n62\t68\tIGNORE\tBerlin\n");

        assertThat(Measures.of("ner").measure(folder).figures())
                .containsEntry("mentions F1", 100.0)
                .containsEntry("PLACE F1", 0.0);
    }

    @Test
    void aLineThatIsNoMentionIsNamed() throws IOException {
        document(TEXT, "0 12 PERSON\n");

        assertThatThrownBy(() -> Measures.of("ner").measure(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not start, end, type and text: 0 12 PERSON");
    }

    private void document(String text, String gold) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("docs")).resolve("1.txt"), text);
        Files.writeString(Files.createDirectories(folder.resolve("gold")).resolve("1.tsv"), gold);
    }
}
