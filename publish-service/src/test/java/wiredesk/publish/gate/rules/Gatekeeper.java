package wiredesk.publish.gate.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers one article between decisions, as the topology does, and what was told to everybody. */
final class Gatekeeper {

    private Optional<ArticleState> known = Optional.empty();
    private Optional<Instant> heldExpires = Optional.empty();
    private final List<ArticleState> told = new ArrayList<>();

    Decision arrive(Arrival arrival, Instant now) {
        Decision decision = Gate.arrive(known, arrival, now);
        if (decision instanceof Decision.Hold) {
            heldExpires = arrival.expires();
        }
        carryOut(decision);
        return decision;
    }

    void release(Instant now) {
        released(now).ifPresent(this::carryOut);
    }

    Optional<Decision> released(Instant now) {
        return known.flatMap(state -> Gate.release(state, heldExpires, now));
    }

    void bury() {
        known = known.map(ArticleState::buried);
    }

    Optional<ArticleState> known() {
        return known;
    }

    /** The states that left the gate, in order. */
    List<ArticleState> told() {
        return told;
    }

    private void carryOut(Decision decision) {
        known = decision.remembered().or(() -> known);
        switch (decision) {
            case Decision.Publish(ArticleState state) -> told.add(state);
            case Decision.Refresh(ArticleState state) -> told.add(state);
            case Decision.Withdraw(ArticleState state) -> told.add(state);
            case Decision.Expire(ArticleState state) -> told.add(state);
            case Decision.Hold ignored -> {}
            case Decision.Wait ignored -> {}
            case Decision.Ignore ignored -> {}
        }
    }
}
