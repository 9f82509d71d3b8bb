package wiredesk.publish.gate.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * What the gate remembers of one article. Some hundred bytes, kept for as long as the article is: bodies are not in it.
 *
 * @param newest the newest revision known, seen or not: the bar that a revision has to pass
 * @param enrichedAt when the newest revision was enriched, if it is published or held; empty where an earlier version of the service
 *     remembered it
 * @param visibility what has been said of it to everybody behind the gate
 * @param firstPublished when the first of its revisions was published
 * @param published when the newest revision was published, if it is; empty where an earlier version of the service remembered it
 * @param heldUntil when the newest revision will be released, if it is held
 * @param lastKill the last kill, if it was ever killed
 */
public record ArticleState(
        Mark newest,
        Optional<Instant> enrichedAt,
        Visibility visibility,
        Optional<Instant> firstPublished,
        Optional<Instant> published,
        Optional<Instant> heldUntil,
        Optional<Kill> lastKill) {

    static ArticleState unseen(Mark newest) {
        return new ArticleState(
                newest,
                Optional.empty(),
                Visibility.UNSEEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ArticleState published(Mark revision, Optional<Instant> enriched, Instant now) {
        Optional<Instant> first = Optional.of(firstPublished.orElse(now));
        return new ArticleState(
                revision, enriched, Visibility.PUBLISHED, first, Optional.of(now), Optional.empty(), lastKill);
    }

    /** The published revision with what was found in it at another time; published when it was. */
    ArticleState refreshed(Instant enriched) {
        return new ArticleState(
                newest,
                Optional.of(enriched),
                visibility,
                firstPublished,
                published.or(() -> firstPublished),
                heldUntil,
                lastKill);
    }

    ArticleState withheld(Mark revision) {
        Visibility then = visibility == Visibility.PUBLISHED ? Visibility.WITHDRAWN : visibility;
        return new ArticleState(
                revision, Optional.empty(), then, firstPublished, Optional.empty(), Optional.empty(), lastKill);
    }

    ArticleState held(Mark revision, Instant enriched, Instant until) {
        return new ArticleState(
                revision,
                Optional.of(enriched),
                visibility,
                firstPublished,
                Optional.empty(),
                Optional.of(until),
                lastKill);
    }

    /** The newer of kill and newest revision stays the bar. */
    ArticleState killed(Mark kill) {
        String killed = isKilled() ? lastKill.map(Kill::killed).orElse(newest.digest()) : newest.digest();
        return new ArticleState(
                newest.orNewer(kill),
                Optional.empty(),
                Visibility.KILLED,
                firstPublished,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Kill(kill, killed)));
    }

    /** Whether this kill is the last one sent again, or says nothing that the article's state does not say already. */
    boolean knowsKill(Mark kill) {
        boolean same = lastKill.filter(last -> kill.isLevelWith(last.mark())).isPresent();
        boolean nothingSince = isKilled() && heldUntil.isEmpty();
        boolean repeats = lastKill.filter(last -> kill.repeats(last.mark())).isPresent();
        return same || (nothingSince && (repeats || !kill.isNewerThan(newest)));
    }

    /** Whether an arriving document is what was killed, sent again by a sender that states no revision. */
    boolean knowsAsKilled(Mark arriving) {
        return isKilled()
                && !arriving.declared()
                && lastKill.filter(kill -> kill.killed().equals(arriving.digest()))
                        .isPresent();
    }

    /** Whether an arriving replay found something at a later time in the very revision that is published or held. */
    boolean isRefreshedBy(Arrival replay) {
        return replay.mark().equals(newest)
                && (visibility == Visibility.PUBLISHED || heldUntil.isPresent())
                && enrichedAt
                        .filter(known -> !replay.enrichedAt().isAfter(known))
                        .isEmpty();
    }

    private boolean isKilled() {
        return visibility == Visibility.KILLED;
    }
}
