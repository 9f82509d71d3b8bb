package wiredesk.ingest.delivery.websub;

import java.time.Duration;
import java.time.Instant;

/**
 * Where one subscription stands, by the clock it is told. Can be used by any number of threads.
 *
 * <p>Asked for at once, and again when two thirds of its lease are over. A hub that does not answer, does not verify within
 * {@link #VERIFICATION}, or denies is asked again after a minute, then two, then four, up to an hour.
 */
final class Subscription {

    static final Duration VERIFICATION = Duration.ofMinutes(5);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    private final Duration shortest;
    private final Duration longest;

    private Instant next;
    private Instant until = Instant.MIN;
    private String topic = "";
    private Duration retry = FIRST_RETRY;

    /**
     * One that nobody has asked for.
     *
     * @param shortest lease; a hub that gives a shorter one is not asked more often than for this
     * @param longest lease; one that gives a longer one is asked again all the same
     */
    Subscription(Instant now, Duration shortest, Duration longest) {
        this.next = now;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** Whether the hub is to be asked now. */
    synchronized boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    /** Whether the hub delivers. */
    synchronized boolean isActive(Instant now) {
        return now.isBefore(until);
    }

    /** For how long the hub still delivers; zero if it does not. */
    synchronized Duration left(Instant now) {
        return isActive(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** The hub is being asked for {@code topic}; it may verify at once. */
    synchronized void asked(Instant now, String asked) {
        topic = asked;
        next = now.plus(VERIFICATION);
    }

    /** The hub could not be asked, or said no; how long it is left in peace. */
    synchronized Duration failed(Instant now) {
        Duration wait = retry;
        next = now.plus(wait);
        retry = retry.multipliedBy(2).compareTo(LAST_RETRY) > 0 ? LAST_RETRY : retry.multipliedBy(2);
        return wait;
    }

    /** The hub will deliver no more. */
    synchronized Duration denied(Instant now) {
        until = Instant.MIN;
        return failed(now);
    }

    /** Whether {@code asked} is what the hub was asked for. */
    synchronized boolean isOf(String asked) {
        return !topic.isEmpty() && topic.equals(asked);
    }

    /**
     * The hub has verified that it was asked.
     *
     * @param lease for how long it will deliver, as it says
     * @return for how long that is taken to be
     */
    synchronized Duration verified(Instant now, Duration lease) {
        Duration clamped = lease.compareTo(shortest) < 0 ? shortest : lease.compareTo(longest) > 0 ? longest : lease;
        until = now.plus(lease.compareTo(longest) > 0 ? longest : lease);
        next = now.plus(clamped.multipliedBy(2).dividedBy(3));
        retry = FIRST_RETRY;
        return clamped;
    }
}
