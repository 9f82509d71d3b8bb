package wiredesk.publish.gate.rules;

import java.time.Instant;
import java.util.Optional;
import wiredesk.publish.gate.rules.Decision.Expire;
import wiredesk.publish.gate.rules.Decision.Hold;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;
import wiredesk.publish.gate.rules.Decision.Refresh;
import wiredesk.publish.gate.rules.Decision.Wait;
import wiredesk.publish.gate.rules.Decision.Withdraw;

/**
 * The gate's rules: the newest revision wins, an embargo waits, what has expired is not shown, a kill overtakes everything.
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

    /**
     * Decides about a held article at {@code now}: shown if its embargo has ended, unless it expired meanwhile; else held on.
     *
     * @param expires when the held revision expires, if it does
     */
    public static Optional<Decision> release(ArticleState state, Optional<Instant> expires, Instant now) {
        return state.heldUntil()
                .filter(until -> !now.isBefore(until))
                .map(until -> show(state, state.newest(), state.enrichedAt(), expires, now));
    }

    /** The same revision, enriched again: what is held is held so, what is published is shown so. */
    private static Decision refresh(ArticleState state, Arrival replay, Instant now) {
        return state.heldUntil().isPresent()
                ? pass(state, replay, now)
                : new Refresh(state.refreshed(replay.enrichedAt()));
    }

    private static Optional<Reason> ignorable(ArticleState state, Mark arriving) {
        Mark newest = state.newest();
        if (newest.isNewerThan(arriving)) {
            return Optional.of(Reason.OLDER_REVISION);
        }
        if (!state.isBuried() && arriving.isLevelWith(newest)) {
            return Optional.of(Reason.SAME_REVISION);
        }
        if (!state.isBuried() && arriving.repeats(newest)) {
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
                .orElseGet(() -> show(state, mark, Optional.of(arrival.enrichedAt()), arrival.expires(), now));
    }

    private static Decision show(
            ArticleState state, Mark mark, Optional<Instant> enrichedAt, Optional<Instant> expires, Instant now) {
        boolean expired = expires.filter(end -> !now.isBefore(end)).isPresent();
        return expired ? new Expire(state.expired(mark)) : new Publish(state.published(mark, enrichedAt, now));
    }

    /** A kill takes effect however old its revision is, unless it is one that has taken effect already. */
    private static Decision kill(ArticleState state, Mark kill) {
        return state.knowsKill(kill) ? new Ignore(Reason.ALREADY_KILLED) : new Withdraw(state.killed(kill));
    }
}
