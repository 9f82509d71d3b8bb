package wiredesk.enrich.summary.model;

import java.util.Locale;
import wiredesk.enrich.summary.Objection;

/** Why an article keeps its extractive summary although there is a model for it. */
enum Refusal {
    /** Names cannot be told from other words in its script, so no answer could be judged. */
    SCRIPT,
    /** The text speaks to a model. */
    SUSPICIOUS,
    /** As many calls as may be are under way. */
    BUSY,
    /** The stream has too much to do to wait. */
    NO_TIME,
    /** The day's requests or tokens are spent. */
    BUDGET,
    /** The model failed too often lately and is left alone. */
    OPEN,
    /** One call tries out whether the model is back; nobody waits for it. */
    TRIAL,
    /** No answer in time. */
    LATE,
    /** The endpoint could not be reached, or answered with an error. */
    FAILED,
    /** The answer is not what was asked for: no JSON, cut off, other fields. */
    UNREADABLE,
    /** {@link Objection#EMPTY}. */
    EMPTY,
    /** {@link Objection#TOO_LONG}. */
    TOO_LONG,
    /** {@link Objection#MARKUP}. */
    MARKUP,
    /** {@link Objection#NAME}. */
    NAME,
    /** {@link Objection#NUMBER}. */
    NUMBER,
    /** {@link Objection#QUOTE}. */
    QUOTE,
    /** {@link Objection#UNRELATED}. */
    UNRELATED;

    static Refusal of(Objection objection) {
        return valueOf(objection.name());
    }

    /** As it stands in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
