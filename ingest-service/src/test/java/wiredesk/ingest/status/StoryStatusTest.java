package wiredesk.ingest.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wiredesk.ingest.oversight.LastReceived;
import wiredesk.ingest.status.StoryStatus.State;

class StoryStatusTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whatTheDeskShowsIsSaidOnceItIsTheRevisionThatCame() {
        assertThat(state(received(2, "USABLE", null), shown("fjord", "PUBLISHED", 2)))
                .isEqualTo(State.PUBLISHED);
        assertThat(state(received(2, "CANCELED", null), shown("fjord", "WITHDRAWN", 3)))
                .isEqualTo(State.WITHDRAWN);
        assertThat(state(null, shown("fjord", "PUBLISHED", 1))).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aRevisionThatTheDeskDoesNotHaveYetIsOnItsWayOrHeld() {
        assertThat(state(received(2, "USABLE", null), shown("fjord", "PUBLISHED", 1)))
                .isEqualTo(State.RECEIVED);
        assertThat(state(received(2, "USABLE", NOON.plusSeconds(60)), new Desk.Nothing()))
                .isEqualTo(State.HELD);
        assertThat(state(received(2, "USABLE", NOON), new Desk.Nothing())).isEqualTo(State.RECEIVED);
        assertThat(state(received(2, "WITHHELD", null), new Desk.Nothing())).isEqualTo(State.WITHHELD);
    }

    @Test
    void aStoryThatItsProviderLetsBeUsedIsWithdrawnBecauseItHasExpired() {
        assertThat(state(received(2, "USABLE", null), shown("fjord", "WITHDRAWN", "USABLE", 2)))
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void aDeskThatDoesNotAnswerIsNoReasonToKnowNothing() {
        assertThat(StoryStatus.of("a", "fjord", Optional.of(received(2, "USABLE", null)), new Desk.Away(), NOON))
                .hasValue(new StoryStatus(
                        "a",
                        "fjord",
                        State.RECEIVED,
                        "It is in the log; whether it is published cannot be asked now",
                        received(2, "USABLE", null),
                        null));
    }

    @Test
    void anotherFeedsStoryIsUnknown() {
        assertThat(StoryStatus.of("a", "fjord", Optional.empty(), shown("alpina", "PUBLISHED", 1), NOON))
                .isEmpty();
        assertThat(StoryStatus.of("a", "fjord", Optional.empty(), new Desk.Nothing(), NOON))
                .isEmpty();
    }

    private static State state(@Nullable LastReceived received, Desk.Answer answer) {
        return StoryStatus.of("a", "fjord", Optional.ofNullable(received), answer, NOON)
                .orElseThrow()
                .state();
    }

    private static Desk.Answer shown(String feed, String state, long version) {
        return shown(feed, state, "CANCELED", version);
    }

    private static Desk.Answer shown(String feed, String state, String status, long version) {
        return new Desk.Found(new Desk.Shown(feed, state, status, version, NOON, NOON));
    }

    private static LastReceived received(long version, String status, @Nullable Instant embargo) {
        return new LastReceived("a", "d", NOON, version, NOON, status, embargo, 0, 1, List.of());
    }
}
