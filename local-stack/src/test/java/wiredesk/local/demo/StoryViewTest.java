package wiredesk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;
import wiredesk.local.terminal.TextWidth;

class StoryViewTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void anArrivalShowsHeadlineTopicsTagsAndSummary() {
        assertThat(view(80).arrived(NOON, Json.tree("""
                                        {"language":"en","headline":"Seven Danube states agree to share flood warnings within minutes of one another",
                                         "version":1,"topics":[{"code":"medtop:1","name":"politics"},{"code":"medtop:2","name":"flood"}],
                                         "entities":[{"name":"Geneva","kind":"PLACE"}],"keyPhrases":["flood warnings",{"text":"Geneva","score":1}],
                                         "summary":["Seven countries agreed in Geneva on Monday.","Ministers are to sign in Vienna."]}
                                        """), "ninjs 1", Duration.ofMillis(412)))
                .containsExactly(
                        "12:00:00  en       Seven Danube states agree to share flood warnings within min…",
                        "                   ninjs 1, version 1, in the store after 412 ms",
                        "                   topics  politics · flood",
                        "                   tags  Geneva · flood warnings",
                        "                   Seven countries agreed in Geneva on Monday. Ministers are to",
                        "                   sign in Vienna.");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        String reason = "The document ends in the middle of an element, in line 25. ".repeat(9);

        assertThat(view(80).told(NOON, Style.RED, "refused", "14-cut-off.xml ".repeat(9), reason))
                .hasSize(4)
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(80));
    }

    private static StoryView view(int columns) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new StoryView(new Terminal(out, out, columns, false), ZoneOffset.UTC);
    }
}
