package wiredesk.ingest.format.story;

/** One item of a document, in the document's order: a story, or the reason why it is none. */
public sealed interface ParsedItem {

    /** An item that is a story. */
    record Taken(Story story) implements ParsedItem {}

    /** An item that is none, or cannot be read. The items around it are not touched by that. */
    record Refused(Refusal refusal) implements ParsedItem {}

    /** A story. */
    static ParsedItem taken(Story story) {
        return new Taken(story);
    }

    /** A refused item. */
    static ParsedItem refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
