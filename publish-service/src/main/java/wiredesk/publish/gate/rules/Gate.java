package wiredesk.publish.gate.rules;

import java.time.Instant;
import java.util.Optional;
import wiredesk.publish.gate.rules.Decision.Hold;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;
import wiredesk.publish.gate.rules.Decision.Refresh;
import wiredesk.publish.gate.rules.Decision.Wait;
import wiredesk.publish.gate.rules.Decision.Withdraw;

/**
 * The gate's rules: the newest revision wins, an embargo waits, a kill overtakes everything.
 *
 * <p>What leaves the gate for one article is strictly ascending: by revision and, within a revision, published before withdrawn
 * before killed; what is published of a revision by the time it was enriched. Behind the gate a repetition can therefore be told from
 * news by comparing alone.
 */
public final class Gate {

    private Gate() {}

    /** Decides about an arriving article, given what is known of it. */
    public static Decision arrive(Optional<ArticleState> known, Arrival arrival, Instant now) {
        ArticleState state = known.orElseGet(() -> ArticleState.unseen(arrival.mark()));
        if (arrival.usability() == Usability.CANCELED) {
            return kill(state, arrival.mark());
        }
        if (arrival.replay() && arrival.usability() == Usability.USABLE && state.isRefreshedBy(arrival)) {
            return refresh(state, arrival, now);
        }
        return known.flatMap(then -> ignorable(then, arrival.mark()))
                .<Decision>map(Ignore::new)
                .orElseGet(() -> pass(state, arrival, now));
    }

    /** Decides about a held article at {@code now}: published if its embargo has ended, else held on. */
    public static Optional<Publish> release(ArticleState state, Instant now) {
        return state.heldUntil()
                .filter(until -> !now.isBefore(until))
                .map(until -> new Publish(state.published(state.newest(), state.enrichedAt(), now)));
    }

    /** The same revision, enriched again: what is held is held so, what is published is shown so. */
    private static Decision refresh(ArticleState state, Arrival replay, Instant now) {
        return state.heldUntil().isPresent()
                ? pass(state, replay, now)
                : new Refresh(state.refreshed(replay.enrichedAt()));
    }

    private static Optional<Reason> ignorable(ArticleState state, Mark arriving) {
        Mark newest = state.newest();
        if (arriving.isLevelWith(newest)) {
            return Optional.of(Reason.SAME_REVISION);
        }
        if (newest.isNewerThan(arriving)) {
            return Optional.of(Reason.OLDER_REVISION);
        }
        if (arriving.repeats(newest)) {
            return Optional.of(Reason.SAME_CONTENT);
        }
        return state.knowsAsKilled(arriving) ? Optional.of(Reason.ALREADY_KILLED) : Optional.empty();
    }

    /** A revision newer than all that is known. */
    private static Decision pass(ArticleState state, Arrival arrival, Instant now) {
        Mark mark = arrival.mark();
        if (arrival.usability() == Usability.WITHHELD) {
            ArticleState withheld = state.withheld(mark);
            return state.visibility() == Visibility.PUBLISHED ? new Withdraw(withheld) : new Wait(withheld);
        }
        return arrival.embargoAt(now)
                .<Decision>map(until -> new Hold(state.held(mark, arrival.enrichedAt(), until), until))
                .orElseGet(() -> new Publish(state.published(mark, Optional.of(arrival.enrichedAt()), now)));
    }

    /** A kill takes effect however old its revision is, unless it is one that has taken effect already. */
    private static Decision kill(ArticleState state, Mark kill) {
        return state.knowsKill(kill) ? new Ignore(Reason.ALREADY_KILLED) : new Withdraw(state.killed(kill));
    }
}
