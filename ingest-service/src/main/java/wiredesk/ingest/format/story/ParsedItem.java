package wiredesk.ingest.format.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import wiredesk.ingest.format.value.Words;

/** One item of a document, in the document's order: a story, or the reason why it is none. */
public sealed interface ParsedItem {

    /** An item that is a story. */
    record Taken(Story story) implements ParsedItem {}

    /** An item that is none, or cannot be read. The items around it are not touched by that. */
    record Refused(Refusal refusal) implements ParsedItem {}

    /**
     * The same item under the identifier that the feed's own place for it holds; under the format's where the feed names no place. Where
     * there is nothing in that place the item has no identifier: the format's would be the one that the feed must not be known by.
     *
     * @param at what the item has at a path
     */
    default ParsedItem identified(Document document, Function<String, Optional<String>> at) {
        if (document.guidAt().isEmpty() || !(this instanceof Taken(var story))) {
            return this;
        }
        String path = document.guidAt().get();
        Optional<String> guid = at.apply(path).map(Words::oneLine).filter(text -> !text.isBlank());
        if (guid.isEmpty()) {
            story.warnings().add("guid: nothing at " + path + "; a hash of the content takes its place");
        }
        return taken(story.withGuid(guid));
    }

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
