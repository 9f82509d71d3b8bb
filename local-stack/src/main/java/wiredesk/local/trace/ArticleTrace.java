package wiredesk.local.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article's way through the system, as far as the topics still remember it.
 *
 * @param articleId the article
 * @param revisions its revisions, in the order they came
 * @param deadLetters records of it that a service could not handle
 * @param refusals deliveries that name it and were refused
 */
public record ArticleTrace(
        String articleId, List<RevisionTrace> revisions, List<DeadLetter> deadLetters, List<Refusal> refusals) {

    /** Whether nothing at all is known of it. */
    public boolean isEmpty() {
        return revisions.isEmpty() && deadLetters.isEmpty() && refusals.isEmpty();
    }

    /**
     * One revision's way.
     *
     * @param version the provider's version number
     * @param versionCreated when the version was made
     * @param feed the feed that delivered it
     * @param headline its headline
     * @param steps what happened to it, in order
     * @param outcome what became of it
     */
    public record RevisionTrace(
            long version, Instant versionCreated, String feed, String headline, List<Step> steps, Outcome outcome) {}

    /**
     * Something that happened to a revision.
     *
     * @param what in a word or two
     * @param at when
     * @param where topic, partition and offset, or the store; empty where there is no place
     */
    public record Step(String what, Instant at, String where) {}

    /**
     * What became of a revision.
     *
     * @param kind in one word, for programs
     * @param text in a sentence, for people
     */
    public record Outcome(Kind kind, String text) {

        /** Kinds of outcome. */
        public enum Kind {
            PUBLISHED,
            WITHDRAWN,
            EXPIRED,
            HELD,
            WITHHELD,
            SUPERSEDED,
            UNCHANGED,
            DEAD_LETTERED,
            WAITING
        }
    }

    /**
     * A record that a service could not handle.
     *
     * @param topic the dead-letter topic
     * @param at when it was put there
     * @param place partition and offset there
     * @param reason what the service said
     */
    public record DeadLetter(String topic, Instant at, String place, String reason) {}

    /**
     * A refused delivery.
     *
     * @param deliveryId the delivery
     * @param at when it came
     * @param reason short code
     * @param detail what was wrong with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refusal(
            String deliveryId,
            Instant at,
            String reason,
            @Nullable String detail) {}
}
