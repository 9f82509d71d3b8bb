package wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;

class MultipartTest {

    @Test
    void eachPartIsTakenOrRefusedForItself() throws UnreadableDocument {
        assertThat(items("""
                        --frontier\r
                        Content-Disposition: form-data; name="story"; filename="a.json"\r
                        Content-Type: application/json\r
                        \r
                        {"guid":"m1","headline":"Out of a form"}\r
                        --frontier\r
                        Content-Disposition: form-data; name="picture"; filename="p.jpg"\r
                        Content-Type: image/jpeg\r
                        \r
                        \u00ff\u00d8\u00ff\u00e0 not a story\r
                        --frontier\r
                        Content-Disposition: form-data; name="text"\r
                        \r
                        Ferry resumes

                        BERGEN (FN) - The ferry sails again.\r
                        --frontier--\r
                        """))
                .containsExactly(
                        "Out of a form",
                        "unsupported-format: p.jpg: Expected a news document, found a JPEG picture",
                        "Ferry resumes");
    }

    @Test
    void aBodyThatBreaksOffGivesWhatIsThere() throws UnreadableDocument {
        assertThat(
                        items(
                                "--x\r\nContent-Type: application/json\r\n\r\n{\"guid\":\"1\",\"headline\":\"Whole\"}\r\n--x\r\nConten"))
                .contains("Whole");
    }

    @Test
    void aBodyWithoutBoundaryIsMalformed() {
        assertThatThrownBy(() -> items("no parts here"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.refusal().detail())
                                .isEqualTo("Expected a multipart document, found no boundary"));
    }

    private static List<String> items(String body) throws UnreadableDocument {
        var document = Document.of(
                body.getBytes(StandardCharsets.ISO_8859_1),
                Optional.of("multipart/form-data; boundary=frontier"),
                ZoneOffset.UTC);
        var formats = new Formats();
        assertThat(formats.formatOf(document, Optional.empty())).isEqualTo(Format.MULTIPART);
        return formats.parse(document, Format.MULTIPART).stream()
                .map(item -> switch (item) {
                    case ParsedItem.Taken(var story) -> story.headline().orElse("");
                    case ParsedItem.Refused(var refusal) -> refusal.reason().code() + ": " + refusal.detail();
                })
                .toList();
    }
}
