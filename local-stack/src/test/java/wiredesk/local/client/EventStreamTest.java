package wiredesk.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wiredesk.local.client.EventStream.Event;

class EventStreamTest {

    @Test
    void eventsEndWithABlankLineAndCommentsAreLeftOut() {
        assertThat(read(
                        ":heartbeat",
                        "",
                        "event: article",
                        "id: 0-7",
                        "data: {\"id\":1}",
                        "",
                        "data:one",
                        "data: two",
                        ""))
                .containsExactly(new Event("article", "0-7", "{\"id\":1}"), new Event("message", "0-7", "one\ntwo"));
    }

    @Test
    void anEventThatIsCutOffIsNoEvent() {
        assertThat(read("event: article", "data: {}")).isEmpty();
    }

    private static List<Event> read(String... lines) {
        var events = new ArrayList<Event>();
        try (var stream = new EventStream(Stream.of(lines))) {
            stream.forEach(events::add);
        }
        return events;
    }
}
