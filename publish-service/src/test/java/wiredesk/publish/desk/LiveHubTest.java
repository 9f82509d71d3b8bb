package wiredesk.publish.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveHubTest {

    private static final LiveFilter ALL = new LiveFilter(null, null, null);

    private final LiveHub hub = new LiveHub(
            new StreamProperties(3, 2, 2, Duration.ofSeconds(15), Duration.ZERO), new SimpleMeterRegistry());

    @Test
    void aListenerHearsWhatComesAfterIt() throws InterruptedException {
        hub.ready();
        hub.publish(event(0, 1));
        Listener listener = listen(Optional.empty());
        hub.publish(event(0, 2));

        assertThat(listener.missed()).isEmpty();
        assertThat(heard(listener)).containsExactly(2L);
    }

    @Test
    void aListenerWhoComesBackHearsWhatItMissedInTheOrderOfThisInstance() throws InterruptedException {
        hub.ready();
        hub.publish(event(0, 1));
        hub.publish(event(1, 10));
        hub.publish(event(0, 2));

        Listener listener = listen(Optional.of(Position.START.after(0, 1)));
        assertThat(listener.missed()).extracting(LiveEvent::offset).containsExactly(10L, 2L);
    }

    @Test
    void onlyTheLastEventsAreKept() throws InterruptedException {
        hub.ready();
        for (int i = 1; i <= 5; i++) {
            hub.publish(event(0, i));
        }
        assertThat(listen(Optional.of(Position.START)).missed())
                .extracting(LiveEvent::offset)
                .containsExactly(3L, 4L, 5L);
    }

    @Test
    void aListenerWhoseQueueIsFullIsDroppedAndTheOthersHearOn() throws InterruptedException {
        hub.ready();
        Listener slow = listen(Optional.empty());
        Listener quick = listen(Optional.empty());
        hub.publish(event(0, 1));
        hub.publish(event(0, 2));
        assertThat(heard(quick)).containsExactly(1L, 2L);
        hub.publish(event(0, 3));

        assertThat(slow.hasEnded()).isTrue();
        assertThat(quick.hasEnded()).isFalse();
        assertThat(heard(quick)).containsExactly(3L);
    }

    @Test
    void nobodyIsTakenBeforeTheHubKnowsThePresentNorAboveTheLimitNorAfterTheEnd() throws InterruptedException {
        assertThat(hub.listen(ALL, Optional.empty())).isEmpty();
        hub.ready();
        Listener first = listen(Optional.empty());
        listen(Optional.empty());
        assertThat(hub.listen(ALL, Optional.empty())).isEmpty();
        hub.leave(first);
        Listener third = listen(Optional.empty());
        hub.close();
        assertThat(third.hasEnded()).isTrue();
        assertThat(hub.listen(ALL, Optional.empty())).isEmpty();
    }

    @Test
    void aFilterLetsThroughItsFeedLanguageAndTopic() {
        var event = new LiveEvent(0, 1, false, "rheinpress", "en-GB", List.of("medtop:1"), Frame.EMPTY);
        assertThat(wants(event, "rheinpress", "en", "medtop:1")).isTrue();
        assertThat(wants(event, "", "EN-gb", "")).isTrue();
        assertThat(wants(event, "other", null, null)).isFalse();
        assertThat(wants(event, null, "e", null)).isFalse();
        assertThat(wants(event, null, null, "medtop:2")).isFalse();
    }

    @Test
    void aWithdrawalReachesWhoeverMayShowTheArticle() {
        var withdrawal = new LiveEvent(0, 1, true, "rheinpress", null, List.of(), Frame.EMPTY);
        assertThat(wants(withdrawal, "rheinpress", "en", "medtop:1")).isTrue();
        assertThat(wants(withdrawal, "other", null, null)).isFalse();
    }

    private static boolean wants(
            LiveEvent event, @Nullable String feed, @Nullable String language, @Nullable String topic) {
        return new LiveFilter(feed, language, topic).wants(event);
    }

    private Listener listen(Optional<Position> after) throws InterruptedException {
        return hub.listen(ALL, after).orElseThrow();
    }

    private static List<Long> heard(Listener listener) {
        var heard = new ArrayList<Long>();
        for (Optional<LiveEvent> next = listener.next(); next.isPresent(); next = listener.next()) {
            heard.add(next.get().offset());
        }
        return heard;
    }

    private static LiveEvent event(int partition, long offset) {
        return new LiveEvent(partition, offset, false, "rheinpress", "en", List.of(), Frame.EMPTY);
    }
}
