package wiredesk.ingest.format.feed;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.json.JsonItems;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;

/**
 * JSON Feed 1.0 and 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a>
 */
public final class JsonFeedParser implements StoryParser {

    private final JsonItems items = new JsonItems(
            JsonFeedParser::itemsOf,
            (item, document, feed) -> new JsonFeedItem(
                            Fields.of(item), feed.map(Fields::of).orElseGet(() -> Fields.of(item)), document.zone())
                    .read()
                    .identified(document, at -> JsonItems.at(item, at)));

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        return items.read(document);
    }

    private static Optional<JsonNode> itemsOf(JsonNode feed) {
        return feed.isObject() ? Fields.of(feed).node("items").filter(JsonNode::isArray) : Optional.empty();
    }
}
