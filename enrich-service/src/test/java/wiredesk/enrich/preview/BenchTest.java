package wiredesk.enrich.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {

    @TempDir
    private Path folder;

    @Test
    void aLineSaysHowFastItIsAndWhatEachEnricherCosts() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Ferry sails again\n\nThe ferry left Bergen at noon.");
        var lines = new ArrayList<String>();
        new Bench().run(List.of("--seconds", "1", "--texts", folder.toString()), lines::add);
        JsonNode report = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(lines).hasSize(1);
        assertThat(report.path("averageBytes").asInt()).isEqualTo(30);
        assertThat(report.path("perSecond").asDouble()).isPositive();
        assertThat(report.path("loadSeconds").asDouble()).isPositive();
        assertThat(report.path("enrichers").propertyNames())
                .anyMatch(name -> name.startsWith("entity/"))
                .anyMatch(name -> name.startsWith("fingerprint/"));
    }

    @Test
    void madeUpArticlesAreOfTheirLengthAndAlwaysTheSame() {
        var articles = MadeUpArticles.of(4096, 3);
        assertThat(articles)
                .isEqualTo(MadeUpArticles.of(4096, 3))
                .doesNotHaveDuplicates()
                .allSatisfy(article -> assertThat(article.getBodyText()).hasSizeBetween(4096, 4608 + 512));
    }
}
