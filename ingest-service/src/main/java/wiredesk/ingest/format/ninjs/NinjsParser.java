package wiredesk.ingest.format.ninjs;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.JsonItems;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;

/** Takes one item, an array of items, items one after the other, or a wrapper object around an array of them. */
public final class NinjsParser implements StoryParser {

    private static final List<String> WRAPPERS = List.of("item", "items", "_items", "stories", "articles", "newsitems");

    private final JsonItems items = new JsonItems(
            NinjsParser::wrapped, (item, document, wrapper) -> new NinjsItem(item, document.zone()).read());

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        return items.read(document);
    }

    /** The array inside of a wrapper such as {@code {"item": […]}}; an item that merely has such a field too is no wrapper. */
    private static Optional<JsonNode> wrapped(JsonNode value) {
        if (!value.isObject()
                || value.has("headline")
                || value.has("guid")
                || value.has("uri")
                || value.has("headlines")) {
            return Optional.empty();
        }
        return WRAPPERS.stream()
                .filter(value::has)
                .map(value::get)
                .filter(JsonNode::isArray)
                .findFirst();
    }
}
