package wiredesk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import wiredesk.local.terminal.Json;

class DemoFeedTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.25Z");
    private static final DemoRun RUN = new DemoRun(NOON);

    static List<DemoStory> stories() {
        return DemoFeed.stories();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noBlankIsLeftInAStory(DemoStory story) {
        assertThat(text(story)).doesNotContain("{{").doesNotContain("}}");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyStoryThatIsToBeTakenIsWellFormed(DemoStory story) throws Exception {
        if (story.expected() == DemoStory.Expected.REFUSED) {
            return;
        }
        byte[] bytes = story.at(NOON, RUN).bytes();
        switch (story.at(NOON, RUN).contentType()) {
            case "application/json" ->
                assertThat(Json.tree(new String(bytes, StandardCharsets.UTF_8))
                                .path("uri")
                                .asString(""))
                        .contains(RUN.mark());
            case "application/xml" ->
                assertThat(parse(bytes).getDocumentElement().getLocalName()).isIn("newsItem", "newsMessage", "nitf");
            default ->
                assertThat(new String(bytes, StandardCharsets.UTF_8).split("\n\n", -1).length)
                        .isGreaterThan(3);
        }
    }

    @Test
    void theFeedShowsEverythingThatCanHappenToAStory() {
        assertThat(stories().stream().map(DemoStory::expected).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(DemoStory.Expected.values());
    }

    @Test
    void theEmbargoEndsAMinuteAfterThePush() {
        Instant pushed = NOON.plus(Duration.ofSeconds(7));
        DemoStory embargoed = stories().stream()
                .filter(story -> story.expected() == DemoStory.Expected.HELD)
                .findFirst()
                .orElseThrow();

        assertThat(embargoed.embargo(pushed)).contains(Instant.parse("2026-03-01T12:01:07Z"));
        assertThat(new String(embargoed.at(pushed, RUN).bytes(), StandardCharsets.UTF_8))
                .contains("\"embargoed\": \"2026-03-01T12:01:07Z\"");
    }

    @Test
    void aSecondRunBringsOtherArticles() {
        DemoStory story = stories().getFirst();

        assertThat(story.at(NOON, new DemoRun(NOON.plusSeconds(1))).bytes())
                .isNotEqualTo(story.at(NOON, RUN).bytes());
    }

    private static String text(DemoStory story) {
        return new String(story.at(NOON, RUN).bytes(), StandardCharsets.UTF_8);
    }

    private static Document parse(byte[] bytes) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
