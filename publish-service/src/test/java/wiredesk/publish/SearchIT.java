package wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wiredesk.publish.RunningService.SOON;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which stories the API finds, and in which pages. */
@WithRunningService
class SearchIT {

    private final House house;
    private final Desk desk;

    SearchIT(RunningService running) {
        this.house = running.house();
        this.desk = running.desk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=en", "language=en-GB", "topic=medtop:20000148", "topic=medtop:03000000", "tag=ida%20ROTH",
                        "tag=storm",
                "tag=iso3166-2:DE-BW", "place=konstanz", "q=ferry", "q=harbour%20master", "q=%22landing%20stage%22",
                        "q=stopping",
                "q=storm%20-snow", "state=PUBLISHED", "since=2026-01-01T00:00:00Z"
            })
    void aStoryIsFoundBy(String query) {
        String id = Stories.newId();
        house.send(Stories.story(id));
        desk.awaitStored(id);
        assertThat(desk.listed(query + "&limit=500")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=de",
                "language=e",
                "topic=medtop:1",
                "tag=Ida",
                "place=Meersburg",
                "q=avalanche",
                "q=storm%20-harbour",
                "state=WITHDRAWN",
                "until=2026-01-01T00:00:00Z",
                "feed=nobody"
            })
    void aStoryIsNotFoundBy(String query) {
        String id = Stories.newId();
        house.send(Stories.story(id));
        desk.awaitStored(id);
        assertThat(desk.listed(query + "&limit=500")).doesNotContain(id);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        String place = "place" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            house.send(Stories.story(Stories.newId()).headline(place + " " + i));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.listed("q=" + place)).hasSize(5));

        JsonNode first = desk.json("/api/articles?limit=3&q=" + place);
        JsonNode second = desk.json("/api/articles?limit=3&q=" + place + "&cursor="
                + first.path("next").asString());
        assertThat(first.path("articles")).hasSize(3);
        assertThat(second.path("articles")).hasSize(2);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(desk.listed("q=" + place))
                .containsExactlyElementsOf(Stream.of(first, second)
                        .flatMap(page -> page.path("articles").valueStream())
                        .map(article -> article.path("id").asString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a//b?x=1",
                "urn:rheinpress:2026/7;a=b",
                "tag:rheinpress.example,2026:%41+\\ü/../x",
                "https://example.org/ü#1"
            })
    void anArticleIsFoundByItsIdWhateverIsInIt(String name) {
        String id = name + UUID.randomUUID();
        house.send(Stories.story(id));
        desk.awaitStored(id);
        assertThat(desk.articleJson(id).path("id").asString()).isEqualTo(id);
    }
}
