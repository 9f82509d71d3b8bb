package wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;

/**
 * Documents in the manner of several agencies, each with all that is to be read in it in a file beside it. A new document gets that file by
 * {@code -Dwiredesk.approve=true}; what it says must then be read and judged.
 */
class DocumentsTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/wiredesk/ingest/documents");
    private static final Instant RECEIVED = Instant.parse("2026-03-31T12:00:00Z");

    static List<Path> documents() throws IOException {
        try (Stream<Path> all = Files.list(DOCUMENTS)) {
            return all.filter(path -> !path.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsReadWhole(Path path) throws IOException, UnreadableDocument {
        String read = read(Files.readAllBytes(path));

        Path expected = path.resolveSibling(path.getFileName() + ".expected");
        if (Boolean.getBoolean("wiredesk.approve")) {
            Files.writeString(expected, read);
        }
        assertThat(read).isEqualTo(Files.readString(expected));
    }

    static String read(byte[] bytes) throws UnreadableDocument {
        Formats formats = new Formats();
        Document document = new Document(
                bytes, Optional.of("application/octet-stream"), Optional.empty(), ZoneId.of("Europe/Paris"));
        Format format = formats.formatOf(document, Optional.empty());
        Receipt receipt = new Receipt("demo", "delivery-1", RECEIVED, format.id());
        StringBuilder read = new StringBuilder();
        for (ParsedItem item : formats.parse(document, format)) {
            switch (item) {
                case ParsedItem.Taken(var story) ->
                    read.append("--- taken\n").append(Shown.of(new RawArticleFactory().create(story, receipt)));
                case ParsedItem.Refused(var refusal) ->
                    read.append("--- refused ")
                            .append(refusal.reason().code())
                            .append(": ")
                            .append(refusal.detail())
                            .append('\n');
            }
        }
        return read.toString();
    }
}
