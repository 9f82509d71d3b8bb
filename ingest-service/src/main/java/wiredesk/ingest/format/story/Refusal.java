package wiredesk.ingest.format.story;

/**
 * Why a document, or one item of it, was not taken.
 *
 * @param reason the kind of trouble
 * @param detail a sentence for the operator: what was expected, what was found
 */
public record Refusal(Reason reason, String detail) {

    /** The kinds of trouble a document can make. */
    public enum Reason {
        /** It breaks the rules of its own format. */
        MALFORMED("malformed"),
        /** It is in a format, or of a type, that nobody here reads. */
        UNSUPPORTED_FORMAT("unsupported-format"),
        /** It is larger, deeper or longer than the limits allow. */
        TOO_LARGE("too-large"),
        /** It is readable, and there is no story in it. */
        NO_STORY("no-story"),
        /** It is a story that the feed's settings keep out. */
        NOT_WANTED("not-wanted");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The short code used in receipts, records and metrics. */
        public String code() {
            return code;
        }
    }

    /** It breaks the rules of its own format. */
    public static Refusal malformed(String detail) {
        return new Refusal(Reason.MALFORMED, detail);
    }

    /** It is in a format that nobody here reads. */
    public static Refusal unsupported(String detail) {
        return new Refusal(Reason.UNSUPPORTED_FORMAT, detail);
    }

    /** It is beyond a limit. */
    public static Refusal tooLarge(String detail) {
        return new Refusal(Reason.TOO_LARGE, detail);
    }

    /** The feed's settings keep it out. */
    public static Refusal notWanted(String detail) {
        return new Refusal(Reason.NOT_WANTED, detail);
    }

    /** It has no story in it. */
    public static Refusal noStory(String detail) {
        return new Refusal(Reason.NO_STORY, detail);
    }
}
