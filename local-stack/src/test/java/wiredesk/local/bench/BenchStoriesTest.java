package wiredesk.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wiredesk.local.terminal.Json;

class BenchStoriesTest {

    private final BenchStories stories =
            new BenchStories("test", Vocabulary.load(), Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void storiesAreAboutFourKibibytesAndAllDifferent() {
        var bodies = IntStream.range(0, 500)
                .mapToObj(stories::document)
                .peek(document -> assertThat(document.length).isBetween(3300, 5200))
                .map(document -> Json.tree(new String(document, StandardCharsets.UTF_8))
                        .path("body_html")
                        .asString())
                .toList();

        assertThat(bodies).doesNotHaveDuplicates();
    }

    @Test
    void theSameNumberIsTheSameStoryAgain() {
        assertThat(stories.document(7)).isEqualTo(stories.document(7));
        assertThat(Json.tree(new String(stories.document(7), StandardCharsets.UTF_8))
                        .path("uri")
                        .asString())
                .isEqualTo(stories.id(7));
    }
}
