package wiredesk.ingest.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTrialTest {

    @TempDir
    private Path folder;

    @Test
    void aFeedsOwnSettingsDecideWhatBecomesOfItsDocuments() throws IOException {
        Path settings = write("feeds.yaml", """
                wiredesk:
                  ingest:
                    feeds:
                      kestrel:
                        zone: Europe/London
                        stories:
                          guid: /extra/number
                          types: [text]
                          max-age: 2d
                          replace:
                            - {from: "(kes)", to: "(Kestrel)"}
                            - {from: "&nbsp;Advert", to: ""}
                """);
        Path batch = write("batch.json", """
                [{"guid": "all-the-same", "headline": "Weir opens (kes)", "versioncreated": "2026-06-01T12:00:00",
                  "body_html": "<p>The weir is open (kes).&nbsp;Advert</p>", "extra": {"number": 4711}},
                 {"guid": "all-the-same", "headline": "Old news", "versioncreated": "2026-05-20", "extra": {"number": 3}},
                 {"guid": "all-the-same", "headline": "Weir, picture", "type": "picture", "extra": {"number": 4712}},
                 {"guid": "all-the-same", "headline": "No number"},
                 {"guid": "all-the-same", "headline": "Taken back", "versioncreated": "2026-05-20", "pubstatus": "canceled",
                  "extra": {"number": 2}}]
                """);

        List<String> lines = trial("--config", settings.toString(), "kestrel", batch.toString());

        assertThat(lines)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains(
                                        "\"articleId\":\"urn:wiredesk:kestrel:4711\"",
                                        "\"versionCreated\":\"2026-06-01T11:00:00Z\"",
                                        "\"headline\":\"Weir opens (Kestrel)\"",
                                        "\"bodyText\":\"The weir is open (Kestrel).\"",
                                        "\"warnings\":[]"),
                        second -> assertThat(second)
                                .contains(
                                        "\"index\":1,\"reason\":\"not-wanted\",\"detail\":\"Expected an item no older than PT48H,"
                                                + " found one of 2026-05-19T23:00:00Z: 3\""),
                        third -> assertThat(third)
                                .contains(
                                        "\"index\":2,\"reason\":\"not-wanted\",\"detail\":\"Expected an item of type text, found"
                                                + " picture: 4712\""),
                        fourth -> assertThat(fourth)
                                .contains(
                                        "\"guid\":null",
                                        "guid: nothing at /extra/number; a hash of the content takes its place"),
                        fifth -> assertThat(fifth).contains("\"guid\":\"2\"", "\"status\":\"CANCELED\""));
    }

    @Test
    void aFeedWithoutSettingsOrAMissingFileIsNamed() throws IOException {
        Path settings = write("feeds.yaml", "wiredesk.ingest.feeds.kestrel.stories.guid: none\n");
        assertThatThrownBy(() -> trial("--config", settings.toString(), "osprey", "a.json"))
                .hasMessage(
                        "no feed osprey in the configuration; there are kestrel; name the service's file with --config");
        assertThatThrownBy(() -> trial("--config", "nowhere.yaml", "osprey", "a.json"))
                .hasMessage("cannot read the configuration nowhere.yaml");
        assertThatThrownBy(() -> trial("osprey")).hasMessage("expected a feed and a file");
    }

    @Test
    void aMappingThatCannotBeUsedIsNamedWithItsFeedAndPlace() throws IOException {
        Path mapping = write("own.yaml", "{format: json, story: {headlin: /title}}");
        Path settings = write("feeds.yaml", "wiredesk.ingest.feeds.kestrel.stories.mapping: " + mapping + "\n");
        assertThatThrownBy(() -> trial("--config", settings.toString(), "kestrel", "a.json"))
                .rootCause()
                .message()
                .startsWith("wiredesk.ingest.feeds.kestrel: The mapping " + mapping
                        + " cannot be used: story.headlin: no such field; there are guid,");
    }

    @Test
    void aMappedFeedReadsItsOwnLanguageByTheMappingAndOthersAsTheyAre() throws IOException {
        Path settings = write("feeds.yaml", "wiredesk.ingest.feeds.kestrel.stories.mapping: press-portal\n");
        Path own = write("own.xml", "<releases><release id='1'><title>Mapped</title></release></releases>");
        Path other = write("other.json", "{\"headline\": \"Not mapped\"}");
        assertThat(trial("--config", settings.toString(), "kestrel", own.toString(), other.toString()))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("\"format\":\"mapped\"", "\"guid\":\"press-1\"", "\"headline\":\"Mapped\""),
                        second -> assertThat(second).contains("\"format\":\"ninjs\"", "\"headline\":\"Not mapped\""));
    }

    private static List<String> trial(String... args) {
        FeedTrialArguments arguments = FeedTrialArguments.of(args);
        DocumentPreview preview = FeedTrial.of(
                FeedTrial.settings(arguments.configuration()),
                arguments,
                InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z")));
        List<String> lines = new ArrayList<>();
        arguments.files().forEach(file -> preview.show(file, lines::add));
        return lines;
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
