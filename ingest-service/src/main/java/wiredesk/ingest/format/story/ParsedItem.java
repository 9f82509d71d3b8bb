package wiredesk.ingest.format.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * All items of a document, and the trouble it broke off with as one more.
     *
     * @param trouble what is wrong with the document, if anything is
     * @param complete whether all of it was read in spite of that
     * @param none what to say if there are no items
     * @throws UnreadableDocument if there are none, or the document has trouble and none of them is a story
     */
    static List<ParsedItem> allOf(List<ParsedItem> items, Optional<Refusal> trouble, boolean complete, String none)
            throws UnreadableDocument {
        List<ParsedItem> all = new ArrayList<>(items);
        if (trouble.isPresent()) {
            if (items.stream().noneMatch(Taken.class::isInstance)) {
                throw new UnreadableDocument(trouble.get());
            }
            if (!complete) {
                all.add(refused(trouble.get()));
            }
        }
        if (all.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory(none));
        }
        return all;
    }
}
