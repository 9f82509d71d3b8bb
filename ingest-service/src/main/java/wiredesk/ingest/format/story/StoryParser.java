package wiredesk.ingest.format.story;

import java.util.List;

/**
 * Reads the stories of one format.
 *
 * <p>Parsers are pure and can be used by any number of threads at once. They never fail for a field: what cannot be used of one is lost and
 * named in the story's warnings.
 */
public interface StoryParser {

    /**
     * The items of the document, in its order, at least one.
     *
     * @throws UnreadableDocument if not one item of the document can be read
     */
    List<ParsedItem> parse(Document document) throws UnreadableDocument;
}
