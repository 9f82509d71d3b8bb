package wiredesk.ingest.status;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wiredesk.ingest.oversight.LastReceived;

/**
 * What became of a story.
 *
 * @param articleId the article
 * @param feed its feed
 * @param state where it is
 * @param detail the same in a sentence
 * @param received the last revision that came; null if this instance does not remember it
 * @param published what the desk shows; null if it shows nothing, or did not answer
 */
record StoryStatus(
        String articleId,
        String feed,
        State state,
        String detail,
        @Nullable LastReceived received,
        Desk.@Nullable Shown published) {

    /** Where a story is. */
    enum State {
        /** In the log; what came of it is not known yet. */
        RECEIVED,
        /** Enriched, and held until its embargo ends. */
        HELD,
        /** Held until the provider says that it may be used. */
        WITHHELD,
        /** The public may see it. */
        PUBLISHED,
        /** It had expired before it could be shown. */
        EXPIRED,
        /** It was taken back. */
        WITHDRAWN
    }

    /** Puts together what is known; nothing if nobody knows the story, or it is another feed's. */
    static Optional<StoryStatus> of(
            String articleId, String feed, Optional<LastReceived> received, Desk.Answer answer, Instant now) {
        Optional<Desk.Shown> shown =
                answer instanceof Desk.Found(var found) && found.feed().equals(feed)
                        ? Optional.of(found)
                        : Optional.empty();
        if (received.isEmpty() && shown.isEmpty()) {
            return Optional.empty();
        }
        boolean current = shown.isPresent() && (received.isEmpty() || !isOlder(shown.get(), received.get()));
        State state = current ? seen(shown.get()) : waiting(received.get(), now);
        return Optional.of(new StoryStatus(
                articleId,
                feed,
                state,
                detail(state, received, answer instanceof Desk.Away),
                received.orElse(null),
                shown.orElse(null)));
    }

    /** Revisions are compared by version, then by the time they were made. */
    private static boolean isOlder(Desk.Shown shown, LastReceived received) {
        return shown.version() != received.version()
                ? shown.version() < received.version()
                : shown.versionCreated().isBefore(received.versionCreated());
    }

    private static State seen(Desk.Shown shown) {
        return shown.hasExpired() ? State.EXPIRED : State.valueOf(shown.state());
    }

    private static State waiting(LastReceived received, Instant now) {
        Instant embargo = received.embargoedUntil();
        if (embargo != null && embargo.isAfter(now)) {
            return State.HELD;
        }
        return received.status().equals("WITHHELD") ? State.WITHHELD : State.RECEIVED;
    }

    private static String detail(State state, Optional<LastReceived> received, boolean away) {
        return switch (state) {
            case RECEIVED ->
                away
                        ? "It is in the log; whether it is published cannot be asked now"
                        : "It is in the log and on its way";
            case HELD ->
                "It is held until " + received.map(LastReceived::embargoedUntil).orElseThrow();
            case WITHHELD -> "It is held until the provider says that it may be used";
            case PUBLISHED -> "It is published";
            case EXPIRED -> "It had expired when it was to be published";
            case WITHDRAWN -> "It was withdrawn";
        };
    }
}
