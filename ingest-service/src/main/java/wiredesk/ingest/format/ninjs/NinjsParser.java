package wiredesk.ingest.format.ninjs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.json.JsonItems;
import wiredesk.ingest.format.ownjson.OwnJsonStory;
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
            "release",
            "releases",
            "posts",
            "docs",
            "entries",
            "results",
            "data",
            "response",
            "payload");
    private static final Set<String> NAMES_OF_A_HEADLINE = Set.of(
            "headline",
            "headlines",
            "title",
            "webtitle",
            "titel",
            "titre",
            "titulo",
            "titular",
            "titolo",
            "rubrik",
            "otsikko",
            "overskrift",
            "tittel",
            "tytul",
            "tytuł",
            "título",
            "titulek",
            "nadpis",
            "naslov",
            "baslik",
            "başlık",
            "judul",
            "заголовок",
            "header");
    /** Objects that hold some of an item's fields, as {@code attributes}. */
    private static final Set<String> HOLDERS =
            Set.of("_source", "fields", "attributes", "document", "content", "data", "metadata", "meta", "sys");

    private static final Set<String> IDENTIFIERS = Set.of("id", "_id", "uuid", "guid", "uri", "url", "link");
    /** Lists that a story has. */
    private static final Set<String> PARTS = Set.of(
            "tags",
            "keywords",
            "categories",
            "sections",
            "topics",
            "subjects",
            "images",
            "media",
            "multimedia",
            "photos",
            "authors",
            "contributors",
            "links",
            "attachments");
    /** What only an item has, so that the lists in it are its own. */
    private static final Set<String> TEXTS =
            Set.of("body", "text", "content", "html", "summary", "description", "fulltext", "inhalt");

    private static final List<String> MARKS_OF_AN_ITEM =
            List.of("headline", "headlines", "guid", "uri", "body_html", "body_text", "bodies", "versioncreated");

    private static final List<String> MARKS_OF_NINJS = List.of(
            "versioncreated",
            "pubstatus",
            "body_html",
            "body_xhtml",
            "body_text",
            "bodies",
            "headlines",
            "headline_main",
            "description_text",
            "evolvedfrom");
    private static final Set<String> KINDS = Set.of("text", "picture", "video", "audio", "graphic", "composite");
    private static final Set<String> OTHER_KINDS =
            Set.of("event", "planning", "planning_item", "planning_featured", "assignment", "agenda");

    private final JsonItems items = new JsonItems(
            NinjsParser::wrapped,
            (item, document, wrapper) -> (isNinjs(item)
                            ? new NinjsItem(item, document.zone()).read(wrapper.flatMap(NinjsParser::beside))
                            : OwnJsonStory.read(item, document.zone()))
                    .identified(document, at -> JsonItems.at(item, at)));

    /** Fields that other vocabularies do not have, or mean something else by. */
    private static boolean isNinjs(JsonNode item) {
        Fields fields = Fields.of(item);
        boolean foreign = fields.node("article_html").isPresent()
                || Stream.of("headline", "headlines", "title", "content")
                        .flatMap(name -> fields.node(name).stream())
                        .anyMatch(JsonNode::isObject);
        String kind = fields.text("type").orElse("").toLowerCase(Locale.ROOT);
        boolean named = fields.node("guid").isPresent() || fields.node("uri").isPresent();
        boolean said = Stream.of("standard", "$standard")
                .flatMap(name -> fields.node(name).stream())
                .anyMatch(standard -> standard.path("name")
                        .asString("")
                        .toLowerCase(Locale.ROOT)
                        .contains("ninjs"));
        return said
                || OTHER_KINDS.contains(kind)
                || (!foreign
                        && ((named
                                        && (KINDS.contains(kind)
                                                || fields.node("version").isPresent()))
                                || MARKS_OF_NINJS.stream()
                                        .anyMatch(name -> fields.node(name).isPresent())));
    }

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        return items.read(document);
    }

    /** Some relays put the text that they fetched for an API's item beside the API's answer. */
    private static Optional<Fields> beside(JsonNode wrapper) {
        return Optional.of(wrapper.path("nitf")).filter(JsonNode::isObject).map(Fields::of);
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
        Fields fields = Fields.of(value);
        if (MARKS_OF_AN_ITEM.stream().anyMatch(name -> fields.node(name).isPresent()) || isBesideItsData(fields)) {
            return Optional.empty();
        }
        Optional<JsonNode> list = named(fields, depth);
        if (list.isPresent() || isHeaded(fields) || isText(fields)) {
            return list;
        }
        return anyList(value, depth).or(() -> anyItem(value, depth));
    }

    /** An item that says who it is, and in {@code data} what it says. */
    private static boolean isBesideItsData(Fields fields) {
        return fields.node("id").isPresent()
                && fields.node("data")
                        .filter(JsonNode::isObject)
                        .map(Fields::of)
                        .filter(data -> isHeaded(data)
                                && IDENTIFIERS.stream()
                                        .allMatch(name -> data.node(name).isEmpty()))
                        .isPresent();
    }

    private static boolean isText(Fields fields) {
        return TEXTS.stream()
                .anyMatch(name -> fields.node(name).filter(JsonNode::isString).isPresent());
    }

    /** The first list of objects that have a headline by any name, under whatever name it stands. */
    private static Optional<JsonNode> anyList(JsonNode value, int depth) {
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode inside = field.getValue();
            if (inside.isArray()
                    && !inside.isEmpty()
                    && !PARTS.contains(field.getKey().toLowerCase(Locale.ROOT))
                    && isHeaded(inside.get(0))) {
                return Optional.of(unwrapped(inside));
            }
        }
        for (JsonNode inside : value) {
            if (inside.isObject() && depth > 1) {
                Optional<JsonNode> found = anyList(inside, depth - 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The first object that has a headline, under whatever name it stands. */
    private static Optional<JsonNode> anyItem(JsonNode value, int depth) {
        for (Map.Entry<String, JsonNode> inside : value.properties()) {
            if (!inside.getValue().isObject() || isHeadedHolder(inside.getKey(), inside.getValue())) {
                continue;
            }
            Optional<JsonNode> found = isHeaded(inside.getValue())
                    ? Optional.of(JsonNodeFactory.instance.arrayNode().add(inside.getValue()))
                    : depth > 1 ? anyItem(inside.getValue(), depth - 1) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** An object with the headline of the item it belongs to; what has an identifier of its own is no part of something else. */
    private static boolean isHeadedHolder(String name, JsonNode value) {
        String key = name.toLowerCase(Locale.ROOT);
        return HOLDERS.contains(key) && !(key.equals("content") && value.has("id")) && isHeaded(Fields.of(value));
    }

    private static boolean isHeaded(JsonNode entry) {
        if (!entry.isObject()) {
            return false;
        }
        Fields fields = Fields.of(entry);
        return isHeaded(fields)
                || (fields.node("name").isPresent()
                        && (fields.node("datepublished").isPresent()
                                || fields.node("published").isPresent()))
                || HOLDERS.stream()
                        .flatMap(name -> fields.node(name).stream())
                        .filter(JsonNode::isObject)
                        .anyMatch(holder -> isHeaded(Fields.of(holder)));
    }

    private static boolean isHeaded(Fields fields) {
        return NAMES_OF_A_HEADLINE.stream().anyMatch(name -> fields.node(name).isPresent());
    }

    private static Optional<JsonNode> named(Fields value, int depth) {
        for (String name : WRAPPERS) {
            Optional<JsonNode> inside = value.node(name);
            if (inside.filter(JsonNode::isArray).isPresent()) {
                return inside.map(NinjsParser::unwrapped);
            }
            if (inside.filter(JsonNode::isObject).isPresent()) {
                return Optional.of(wrapped(inside.get(), depth - 1)
                        .orElseGet(() -> JsonNodeFactory.instance.arrayNode().add(inside.get())));
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
