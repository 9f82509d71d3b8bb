package wiredesk.enrich.summary.model;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Requests and tokens that may be spent in a day, by UTC. Requests are taken before they are made and never exceed the day's; tokens are
 * known afterwards only, so the calls under way when the last is spent may go beyond.
 */
final class DailyBudget {

    private final long requests;
    private final long tokens;
    private final InstantSource clock;
    private LocalDate day;
    private long requestsSpent;
    private long tokensSpent;

    /**
     * @param requests of a day; 0 for as many as there are
     * @param tokens of a day; 0 for as many as there are
     */
    DailyBudget(long requests, long tokens, InstantSource clock) {
        this.requests = requests == 0 ? Long.MAX_VALUE : requests;
        this.tokens = tokens == 0 ? Long.MAX_VALUE : tokens;
        this.clock = clock;
        this.day = today();
    }

    /** Takes one request; returns whether there was one. */
    synchronized boolean takeRequest() {
        if (requestsLeft() == 0 || tokensLeft() == 0) {
            return false;
        }
        requestsSpent++;
        return true;
    }

    /** Counts what a request has cost. */
    synchronized void spendTokens(long spent) {
        turnDay();
        tokensSpent += Math.max(0, spent);
    }

    /** Requests left today; {@link Long#MAX_VALUE} at most. */
    synchronized long requestsLeft() {
        turnDay();
        return requests - requestsSpent;
    }

    /** Tokens left today; {@link Long#MAX_VALUE} at most. */
    synchronized long tokensLeft() {
        turnDay();
        return Math.max(0, tokens - tokensSpent);
    }

    /** A clock that goes back does not give a spent day again. */
    private void turnDay() {
        var today = today();
        if (today.isAfter(day)) {
            day = today;
            requestsSpent = 0;
            tokensSpent = 0;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
