package wiredesk.enrich.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Part;

class PlainDocumentTest {

    @Test
    void aFirstParagraphThatLooksLikeAHeadlineIsOne() {
        var document = PlainDocument.of("a", "\n  Ferry sails again \n \nIt left at noon.\n\nNobody was hurt.\n");
        NewsItem article = document.article(Optional.of("en"));
        assertThat(article.getHeadline()).isEqualTo("Ferry sails again");
        assertThat(article.getBodyText()).isEqualTo("It left at noon.\n\nNobody was hurt.\n");
        assertThat(article.getLanguage()).hasValue("en");
        assertThat(document.text().substring(document.offset(Part.HEADLINE))).startsWith("Ferry");
        assertThat(document.text().substring(document.offset(Part.BODY))).startsWith("It left");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ferry sails again",
                "It left at noon.\n\nNobody was hurt.",
                "\"It left at noon.\"\n\nNobody was hurt.",
                "First line\nsecond line\n\nNobody was hurt."
            })
    void anythingElseIsBody(String text) {
        NewsItem article = PlainDocument.of("a", text).article(Optional.empty());
        assertThat(article.getHeadline()).isEmpty();
        assertThat(article.getBodyText()).isEqualTo(text);
    }

    @Test
    void aLongFirstParagraphIsBody() {
        String text = "word ".repeat(50) + "\n\nNobody was hurt.";
        assertThat(PlainDocument.of("a", text).article(Optional.empty()).getBodyText())
                .isEqualTo(text);
    }

    @Test
    void aFileBeyondTheLimitIsNotRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.txt");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(PlainDocument.MOST_BYTES + 1L);
        }
        assertThatThrownBy(() -> PlainDocument.read(file))
                .hasMessage(file + " has 16777217 bytes, at most 16777216 are read");
    }
}
