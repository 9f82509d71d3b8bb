package wiredesk.ingest.format.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.schemas.EditorialStatus;

class PlainTextParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A title\n\nText.",
                "A title\n=======\n\nText.",
                "=======\nA title\n=======\nText.",
                "FOR IMMEDIATE RELEASE\n\nPress release\n\nA title\n\nText.",
                "PRESS RELEASE: A title\n\nText.",
                "Pressemitteilung\n24. Nov 2026\nA title\n-------\nText."
            })
    void theTitleIsFoundBelowWhatPressOfficesSetAboveIt(String text) throws UnreadableDocument {
        Story story = read(text);

        assertThat(story.headline()).contains("A title");
        assertThat(story.body()).isEqualTo(new Body.Plain("Text."));
    }

    @Test
    void anEmbargoHoldsTheStory() throws UnreadableDocument {
        Story dated = read("Embargoed until 10:00 GMT, 25 November 2026\n\nA title\n\nText.");
        assertThat(dated.item().getEmbargoedUntil()).isEqualTo(Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(read("Embargoed until Thursday\n\nA title\n\nText.").status())
                .isEqualTo(EditorialStatus.WITHHELD);
        assertThat(read("Embargo on arms lifted\n\nText.").status()).isEqualTo(EditorialStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "By Jane Doe", "FOR IMMEDIATE RELEASE", "###", "24 November 2026"})
    void aLineAloneIsAStoryWhateverItSays(String line) throws UnreadableDocument {
        assertThat(read(line).headline()).contains(line);
    }

    private static Story read(String text) throws UnreadableDocument {
        Document document = new Document(
                text.getBytes(StandardCharsets.UTF_8), Optional.of("text/plain"), Optional.empty(), ZoneOffset.UTC);
        return ((ParsedItem.Taken) new PlainTextParser().parse(document).getFirst()).story();
    }
}
