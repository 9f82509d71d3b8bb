package wiredesk.enrich.summary;

/** Why a retelling is not taken. */
public enum Objection {
    /** It has no sentence or no line. */
    EMPTY,
    /** It has more sentences or characters than a summary may have, or its line has. */
    TOO_LONG,
    /** It has mark-up, addresses or control characters. */
    MARKUP,
    /** It names a person, place, organisation or thing that the article does not name. */
    NAME,
    /** It has a number that the article does not have. */
    NUMBER,
    /** It quotes what the article does not say. */
    QUOTE,
    /** It is about something else. */
    UNRELATED
}
