package wiredesk.ingest.format.ownxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.story.UnreadableDocument;

class OwnXmlParserTest {

    @Test
    void aWrapperNamedLikeABodyIsNone() throws UnreadableDocument {
        assertThat(stories("<content><story><headline>One</headline><text>First.</text></story>"
                        + "<story><headline>Two</headline><text>Second.</text></story></content>"))
                .extracting(story -> story.headline().orElse(""), Story::body)
                .containsExactly(tuple("One", new Body.Plain("First.")), tuple("Two", new Body.Plain("Second.")));
    }

    @Test
    void whatStandsNearerToTheRootGoesBeforeWhatIsDeeper() throws UnreadableDocument {
        assertThat(
                        stories(
                                "<news><media><title>A picture</title></media><title>The story</title><body>Text.</body></news>"))
                .singleElement()
                .satisfies(story -> assertThat(story.headline()).contains("The story"));
    }

    @Test
    void aHeadlineAloneIsAStory() throws UnreadableDocument {
        assertThat(stories("<flash prio=\"1\"><Headline>Ferry sinks</Headline></flash>"))
                .singleElement()
                .satisfies(story -> assertThat(story.headline()).contains("Ferry sinks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg><rect/></svg>", "<opml><body/></opml>", "<order><number>7</number></order>"})
    void xmlWithNeitherHeadlineNorBodyIsNamed(String xml) {
        assertThatThrownBy(() -> stories(xml))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.refusal().detail())
                                .startsWith("Expected a news document, found an XML document of type "));
    }

    private static List<Story> stories(String xml) throws UnreadableDocument {
        var document =
                new Document(xml.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty(), ZoneOffset.UTC);
        return new OwnXmlParser()
                .parse(document).stream()
                        .map(item -> ((ParsedItem.Taken) item).story())
                        .toList();
    }
}
