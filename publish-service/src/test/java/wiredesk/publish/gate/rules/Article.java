package wiredesk.publish.gate.rules;

import static wiredesk.publish.gate.rules.Usability.CANCELED;
import static wiredesk.publish.gate.rules.Usability.USABLE;

import java.time.Instant;
import java.util.Optional;

/** One article at the gate, and the words in which the tests speak of what arrives and what is remembered. */
final class Article {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant NOW = NOON.plusSeconds(600);
    static final Instant LATER = NOW.plusSeconds(3600);

    private final Gatekeeper gate = new Gatekeeper();

    Decision arrives(Arrival arrival) {
        return arrivesAt(NOW, arrival);
    }

    Decision arrivesAt(Instant now, Arrival arrival) {
        return gate.arrive(arrival, now);
    }

    /** What would be decided, did anybody ask at {@code now}. */
    Optional<Decision> isReleasedAt(Instant now) {
        return gate.released(now);
    }

    void isBuried() {
        gate.bury();
    }

    ArticleState state() {
        return gate.known().orElseThrow();
    }

    static Mark mark(long version) {
        return new Mark(version, NOON.plusSeconds(version), true, "digest " + version);
    }

    static Arrival usable(long version) {
        return arrival(mark(version), USABLE);
    }

    static Arrival kill(long version) {
        return arrival(mark(version), CANCELED);
    }

    static Arrival embargoed(long version, Instant until) {
        return new Arrival(mark(version), USABLE, Optional.of(until), Optional.empty(), NOON, false);
    }

    static Arrival replay(long version, Instant enrichedAt) {
        return new Arrival(mark(version), USABLE, Optional.empty(), Optional.empty(), enrichedAt, true);
    }

    static Arrival arrival(Mark mark, Usability usability) {
        return new Arrival(mark, usability, Optional.empty(), Optional.empty(), NOON, false);
    }

    static ArticleState published(Mark newest, Instant first, Instant now) {
        return new ArticleState(
                newest,
                Optional.of(NOON),
                Visibility.PUBLISHED,
                Optional.of(first),
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ArticleState withdrawn(Mark newest, Instant first) {
        return new ArticleState(
                newest,
                Optional.empty(),
                Visibility.WITHDRAWN,
                Optional.of(first),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
