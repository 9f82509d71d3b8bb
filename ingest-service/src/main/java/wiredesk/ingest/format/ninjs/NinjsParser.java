package wiredesk.ingest.format.ninjs;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import wiredesk.ingest.format.json.JsonItems;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;

/** Takes one item, an array of items, items one after the other, or a wrapper object around an array of them. */
public final class NinjsParser implements StoryParser {

    private static final int MAX_WRAPPERS = 3;
    private static final List<String> WRAPPERS = List.of(
            "item",
            "items",
            "_items",
            "story",
            "stories",
            "article",
            "articles",
            "newsitem",
            "newsitems",
            "newsItems",
            "docs",
            "entries",
            "results",
            "data",
            "response",
            "payload");
    private static final List<String> MARKS_OF_AN_ITEM =
            List.of("headline", "headlines", "guid", "uri", "body_html", "body_text", "bodies", "versioncreated");

    private final JsonItems items = new JsonItems(
            NinjsParser::wrapped,
            (item, document, wrapper) ->
                    new NinjsItem(item, document.zone()).read().identified(document, at -> JsonItems.at(item, at)));

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        return items.read(document);
    }

    /**
     * The items inside of a wrapper such as {@code {"item": […]}} or {@code {"data": {"items": […]}}}; an item that merely has such a
     * field too is no wrapper.
     */
    private static Optional<JsonNode> wrapped(JsonNode value) {
        return wrapped(value, MAX_WRAPPERS);
    }

    private static Optional<JsonNode> wrapped(JsonNode value, int depth) {
        if (!value.isObject() || depth == 0 || MARKS_OF_AN_ITEM.stream().anyMatch(value::has)) {
            return Optional.empty();
        }
        for (String name : WRAPPERS) {
            JsonNode inside = value.path(name);
            if (inside.isArray()) {
                return Optional.of(unwrapped(inside));
            }
            if (inside.isObject()) {
                return Optional.of(wrapped(inside, depth - 1)
                        .orElseGet(() -> JsonNodeFactory.instance.arrayNode().add(inside)));
            }
        }
        return Optional.empty();
    }

    /** The entries of a list, each without the object that agencies put around it to say by which product it came. */
    private static JsonNode unwrapped(JsonNode list) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode(list.size());
        for (JsonNode entry : list) {
            JsonNode inside = entry.path("item");
            boolean wraps = inside.isObject() && MARKS_OF_AN_ITEM.stream().noneMatch(entry::has);
            items.add(wraps ? inside : entry);
        }
        return items;
    }
}
