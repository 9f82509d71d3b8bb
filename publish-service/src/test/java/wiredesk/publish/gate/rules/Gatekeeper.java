package wiredesk.publish.gate.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers one article between decisions, as the topology does, and what was told to everybody. */
final class Gatekeeper {

    private Optional<ArticleState> known = Optional.empty();
    private final List<ArticleState> told = new ArrayList<>();

    Decision arrive(Arrival arrival, Instant now) {
        Decision decision = Gate.arrive(known, arrival, now);
        switch (decision) {
            case Decision.Publish(ArticleState state) -> tell(state);
            case Decision.Refresh(ArticleState state) -> tell(state);
            case Decision.Withdraw(ArticleState state) -> tell(state);
            case Decision.Hold(ArticleState state, Instant ignored) -> known = Optional.of(state);
            case Decision.Wait(ArticleState state) -> known = Optional.of(state);
            case Decision.Ignore ignored -> {}
        }
        return decision;
    }

    void release(Instant now) {
        known.flatMap(state -> Gate.release(state, now)).ifPresent(publish -> tell(publish.state()));
    }

    Optional<ArticleState> known() {
        return known;
    }

    /** The states that left the gate, in order. */
    List<ArticleState> told() {
        return told;
    }

    private void tell(ArticleState state) {
        known = Optional.of(state);
        told.add(state);
    }
}
