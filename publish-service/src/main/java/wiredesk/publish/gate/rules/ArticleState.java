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
 * @param unshown why the newest revision is neither shown nor held, if its provider lets it be used
 * @param lastKill the last kill, if it was ever killed
 */
public record ArticleState(
        Mark newest,
        Optional<Instant> enrichedAt,
        Visibility visibility,
        Optional<Instant> firstPublished,
        Optional<Instant> published,
        Optional<Instant> heldUntil,
        Optional<Unshown> unshown,
        Optional<Kill> lastKill) {

    static ArticleState unseen(Mark newest) {
        return new ArticleState(
                newest,
                Optional.empty(),
                Visibility.UNSEEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ArticleState published(Mark revision, Optional<Instant> enriched, Instant now) {
        Optional<Instant> first = Optional.of(firstPublished.orElse(now));
        return new ArticleState(
                revision,
                enriched,
                Visibility.PUBLISHED,
                first,
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                lastKill);
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
                unshown,
                lastKill);
    }

    ArticleState withheld(Mark revision) {
        Visibility then = visibility == Visibility.PUBLISHED ? Visibility.WITHDRAWN : visibility;
        return resting(revision, then, Optional.empty());
    }

    /** Told to everybody as taken back, also where nobody saw the article: it is known from then on. */
    ArticleState expired(Mark revision) {
        return resting(revision, isKilled() ? Visibility.KILLED : Visibility.WITHDRAWN, Optional.of(Unshown.EXPIRED));
    }

    /** What was held is no longer, and was not shown either: it went to the dead letters. */
    public ArticleState buried() {
        return resting(newest, visibility, Optional.of(Unshown.DEAD_LETTER));
    }

    /** The revision is the newest, and nothing of it is shown or held. */
    private ArticleState resting(Mark revision, Visibility then, Optional<Unshown> why) {
        return new ArticleState(
                revision, Optional.empty(), then, firstPublished, Optional.empty(), Optional.empty(), why, lastKill);
    }

    ArticleState held(Mark revision, Instant enriched, Instant until) {
        return new ArticleState(
                revision,
                Optional.of(enriched),
                visibility,
                firstPublished,
                Optional.empty(),
                Optional.of(until),
                Optional.empty(),
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

    /** Whether the newest revision got lost on its way out, so that it is news when it comes again. */
    boolean isBuried() {
        return unshown.filter(Unshown.DEAD_LETTER::equals).isPresent();
    }

    private boolean isKilled() {
        return visibility == Visibility.KILLED;
    }
}
