package wiredesk.ingest.format.newsml1;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlSource;

class ItemIdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "urn:newsml:a.example:20260101:id-7:3, urn:newsml:a.example:20260101:id-7",
        "urn:newsml:a.example:20260101:id-7:3U, urn:newsml:a.example:20260101:id-7",
        "urn:newsml:a.example:20260101:id-7:3A, urn:newsml:a.example:20260101:id-7",
        "urn:newsml:a.example:20260101T101500Z:id-7:12N, urn:newsml:a.example:20260101T101500Z:id-7",
        "urn:newsml:a.example:20260101:id-7, urn:newsml:a.example:20260101:id-7",
        "tag:a.example:20260101:x:3, tag:a.example:20260101:x",
        "A-20260101-id-7, A-20260101-id-7",
    })
    void allRevisionsOfAnItemHaveOneName(String publicIdentifier, String guid) throws UnreadableDocument {
        ItemIdentifier identifier = read("<RevisionId>" + (publicIdentifier.contains(":12N") ? 12 : 3)
                + "</RevisionId><PublicIdentifier>" + publicIdentifier + "</PublicIdentifier>");

        assertThat(identifier.guid()).contains(guid);
    }

    @Test
    void aNameThatEndsWithTheItemsIdIsLeftWhole() throws UnreadableDocument {
        assertThat(read("<NewsItemId>3</NewsItemId><RevisionId>3</RevisionId>"
                                + "<PublicIdentifier>urn:newsml:a.example:20260101:3</PublicIdentifier>")
                        .guid())
                .contains("urn:newsml:a.example:20260101:3");
    }

    @Test
    void withoutAPublicIdentifierItsPartsMakeOne() throws UnreadableDocument {
        assertThat(read("<ProviderId>a.example</ProviderId><DateId>20260101</DateId><NewsItemId>7</NewsItemId>"
                        + "<RevisionId PreviousRevision=\"1\" Update=\"U\">2</RevisionId>"))
                .isEqualTo(new ItemIdentifier(Optional.of("urn:newsml:a.example:20260101:7"), Optional.of("2")));
    }

    private static ItemIdentifier read(String parts) throws UnreadableDocument {
        String xml =
                "<NewsItem><Identification><NewsIdentifier>" + parts + "</NewsIdentifier></Identification></NewsItem>";
        Document document =
                new Document(xml.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty(), ZoneOffset.UTC);
        return ItemIdentifier.of(XmlSource.open(document, XmlLimits.USUAL)
                .next("NewsItem"::equals)
                .orElseThrow());
    }
}
