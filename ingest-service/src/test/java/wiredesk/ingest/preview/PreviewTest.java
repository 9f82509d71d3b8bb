package wiredesk.ingest.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.ingest.format.story.Format;

class PreviewTest {

    @TempDir
    private Path folder;

    @Test
    void anArticleIsALineWithEveryFieldAndTimesWithZone() throws IOException {
        Path file = write("story.json", """
                {"guid": "4711", "version": "3", "versioncreated": "2026-03-01 09:30:00", "headline": "Ferry resumes",
                 "language": "en_GB", "urgency": 3, "pubstatus": "usable", "located": "Bergen",
                 "body_text": "BERGEN - The ferry sails again.", "subject": [{"qcode": "medtop:04000000", "name": "economy"}],
                 "expires": "soon"}
                """);
        assertThat(preview("--feed", "fjord", "--zone", "Europe/Oslo", file.toString()))
                .containsExactly(
                        "{\"file\":\"" + file + "\",\"format\":\"ninjs\",\"articleId\":\"urn:wiredesk:fjord:4711\","
                                + "\"guid\":\"4711\",\"revision\":{\"version\":3,\"versionCreated\":\"2026-03-01T08:30:00Z\",\"declared\":true},"
                                + "\"status\":\"USABLE\",\"itemType\":\"text\",\"headline\":\"Ferry resumes\",\"slugline\":null,"
                                + "\"byline\":null,\"dateline\":{\"place\":\"Bergen\",\"country\":null,\"text\":\"BERGEN\"},"
                                + "\"language\":\"en-GB\",\"urgency\":3,\"embargo\":null,\"expires\":null,\"firstCreated\":null,"
                                + "\"editorialNote\":null,\"description\":null,\"bodyText\":\"The ferry sails again.\","
                                + "\"bodyHtml\":null,\"keywords\":[],\"subjects\":[{\"scheme\":\"medtop\",\"code\":\"04000000\","
                                + "\"name\":\"economy\"}],\"places\":[],\"creditline\":null,\"copyright\":null,"
                                + "\"usageTerms\":null,\"source\":null,\"signals\":[],\"links\":[],\"renditions\":[],"
                                + "\"warnings\":[\"expires: expected a date, found 'soon'\"]}");
    }

    @Test
    void whatWouldBeRefusedIsALineWithTheReason() throws IOException {
        Path batch = write(
                "batch.json",
                "[{\"type\": \"event\", \"name\": \"Fair\"}, {\"guid\": \"a\", \"headline\": \"Taken\"}]");
        Path empty = write("empty.xml", "  ");
        Path missing = folder.resolve("missing.txt");
        assertThat(preview(batch.toString(), empty.toString(), missing.toString()))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("{\"file\":\"" + batch + "\",\"error\":{\"index\":0,\"reason\":\"no-story\","
                                        + "\"detail\":\"Expected a story, found an item of type event\"}}"),
                        second -> assertThat(second).contains("\"headline\":\"Taken\""),
                        third -> assertThat(third)
                                .isEqualTo("{\"file\":\"" + empty + "\",\"error\":{\"reason\":\"no-story\","
                                        + "\"detail\":\"The document is empty\"}}"),
                        fourth -> assertThat(fourth)
                                .isEqualTo("{\"file\":\"" + missing + "\",\"error\":{\"reason\":\"no-story\","
                                        + "\"detail\":\"There is no such file\"}}"));
    }

    @Test
    void aDocumentBeyondTheLimitIsRefusedUnread() throws IOException {
        Path file = folder.resolve("large.txt");
        Files.write(file, new byte[(8 << 20) + 1]);
        assertThat(preview(file.toString())).singleElement().asString().contains("\"reason\":\"too-large\"");
    }

    @Test
    void argumentsAreUnderstoodOrNamed() {
        assertThat(PreviewArguments.of("--content-type", "text/xml", "--format", "nitf", "a", "b"))
                .isEqualTo(new PreviewArguments(
                        "demo",
                        Optional.of("text/xml"),
                        Optional.of(Format.NITF),
                        ZoneOffset.UTC,
                        List.of(Path.of("a"), Path.of("b"))));
        assertThatThrownBy(() -> PreviewArguments.of("--zone")).hasMessage("--zone needs a value");
        assertThatThrownBy(() -> PreviewArguments.of("--zone", "Nowhere"))
                .hasMessage("no time zone Nowhere; expected for example Europe/Berlin");
        assertThatThrownBy(() -> PreviewArguments.of("--loud")).hasMessage("unknown option --loud");
    }

    private List<String> preview(String... args) {
        List<String> lines = new ArrayList<>();
        PreviewArguments arguments = PreviewArguments.of(args);
        DocumentPreview preview = Preview.of(arguments, InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
        arguments.files().forEach(file -> preview.show(file, lines::add));
        return lines;
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
