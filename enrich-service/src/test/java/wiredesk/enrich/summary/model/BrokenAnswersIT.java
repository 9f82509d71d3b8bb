package wiredesk.enrich.summary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.enrich.summary.model.SmallNews.ANSWER;
import static wiredesk.enrich.summary.model.SmallNews.BODY;
import static wiredesk.enrich.summary.model.SmallNews.FIRST;
import static wiredesk.enrich.summary.model.SmallNews.LINE;
import static wiredesk.enrich.summary.model.SmallNews.enrich;
import static wiredesk.enrich.summary.model.SmallNews.extractive;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint whose answers are not what was asked for. */
class BrokenAnswersIT {

    @RegisterExtension
    final SmallNews news = new SmallNews();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockers in Norhaven walked out.",
                "{\"sentences\": \"Dockers in Norhaven walked out.\", \"line\": \"Dockers walk out\"}",
                "{\"sentences\": [1, 2], \"line\": \"Dockers walk out\"}",
                "{\"sentences\": [\"Dockers walk out.\"], \"line\": null}",
                "{\"sentences\": [\"Dockers walk out.\"], \"line\": \"Dockers walk out\"} and more",
                "[]",
                ""
            })
    void anAnswerThatIsNotWhatWasAskedForIsThrownAway(String content) {
        news.endpoint().says(content);

        assertThat(enrich(news.model(), BODY)).isEqualTo(extractive(BODY));
        assertThat(news.outcomes()).containsExactlyEntriesOf(Map.of("unreadable", 1.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>Gateway</html>", "{}", "{\"choices\": []}", "{\"choices\": [{\"message\": {}}]}", "null"})
    void soIsACompletionThatIsNone(String body) {
        news.endpoint().does(exchange -> FakeEndpoint.respond(exchange, 200, body));

        assertThat(enrich(news.model(), BODY)).isEqualTo(extractive(BODY));
        assertThat(news.outcomes()).containsExactlyEntriesOf(Map.of("unreadable", 1.0));
    }

    @Test
    void soIsAnAnswerThatIsCutOffOrTooLong() {
        var model = news.model();
        news.endpoint()
                .does(exchange -> FakeEndpoint.respond(exchange, 200, FakeEndpoint.completion(ANSWER, "length")));
        assertThat(enrich(model, BODY)).isEqualTo(extractive(BODY));
        news.endpoint().tells(LINE, (FIRST + " ").repeat(10));
        assertThat(enrich(model, BODY)).isEqualTo(extractive(BODY));

        assertThat(news.outcomes()).containsExactlyInAnyOrderEntriesOf(Map.of("unreadable", 1.0, "too_long", 1.0));
    }

    @Test
    void anAnswerWithoutEndIsReadOnlySoFar() {
        news.endpoint().does(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            while (true) {
                exchange.getResponseBody().write(blanks);
            }
        });

        assertThat(enrich(news.model(), BODY)).isEqualTo(extractive(BODY));
        assertThat(news.outcomes().keySet()).containsAnyOf("unreadable", "failed");
    }
}
