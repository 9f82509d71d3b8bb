package wiredesk.publish.gate.rules;

import java.time.Instant;
import java.util.Optional;

/** What becomes of an article, and what the gate has to remember of it from now on. */
public sealed interface Decision {

    /** What is shown to everybody stays, with what a replay found in it. */
    record Refresh(ArticleState state) implements Decision {}

    /** The arriving (or held) revision is shown to everybody. */
    record Publish(ArticleState state) implements Decision {}

    /** The article is taken back, or killed before anybody saw it; the revision is the state's newest. */
    record Withdraw(ArticleState state) implements Decision {}

    /** The revision is kept until its embargo ends; what was seen of the article until now stays. */
    record Hold(ArticleState state, Instant until) implements Decision {}

    /** The revision had expired before it could be shown: everybody is told so, and what was shown of the article is taken back. */
    record Expire(ArticleState state) implements Decision {}

    /** The revision withholds an article that nobody can see; a newer one has to come. */
    record Wait(ArticleState state) implements Decision {}

    /** Nothing changes. */
    record Ignore(Reason reason) implements Decision {}

    /** What has to be remembered, if something changes. */
    default Optional<ArticleState> remembered() {
        return switch (this) {
            case Refresh(ArticleState state) -> Optional.of(state);
            case Publish(ArticleState state) -> Optional.of(state);
            case Withdraw(ArticleState state) -> Optional.of(state);
            case Expire(ArticleState state) -> Optional.of(state);
            case Hold(ArticleState state, Instant ignored) -> Optional.of(state);
            case Wait(ArticleState state) -> Optional.of(state);
            case Ignore ignored -> Optional.empty();
        };
    }

    /** Why a revision changes nothing. */
    enum Reason {
        /** It came before. */
        SAME_REVISION,
        /** A newer one came before. */
        OLDER_REVISION,
        /** It brings neither version nor date, and says what the newest one says. */
        SAME_CONTENT,
        /** The article was killed by an equal or newer revision. */
        ALREADY_KILLED
    }
}
