package wiredesk.ingest.format.mapping;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import wiredesk.ingest.format.json.JsonItems;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.TolerantXml;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlNames;
import wiredesk.ingest.format.xml.XmlSource;

/** Reads documents by a mapping. */
public final class MappedParser implements StoryParser {

    private static final int MAX_ITEMS = 10_000;

    private final Mapping mapping;
    private final List<Place> places;
    /** Compiled expressions that nobody uses now; they are for one thread at a time. */
    private final Queue<XmlPaths> idle = new ConcurrentLinkedQueue<>();

    /** Reads by {@code mapping}. */
    public MappedParser(Mapping mapping) {
        this.mapping = mapping;
        this.places = mapping.items().stream().map(Place::new).toList();
    }

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        return mapping.language() == Mapping.Language.JSON
                ? new JsonItems(this::wrapped, new JsonReading()).read(document)
                : xml(document);
    }

    /** Reads the items of one document; what it says for all of them is found out once. */
    private final class JsonReading implements JsonItems.ItemReader {

        private final IdentityHashMap<JsonNode, FieldsFound> common = new IdentityHashMap<>(1);

        @Override
        public ParsedItem read(JsonNode item, Document document, Optional<JsonNode> wrapper) {
            FieldsFound around = common.computeIfAbsent(
                    wrapper.orElse(item), whole -> mapping.document().in(new JsonFound(whole)));
            if (wrapper.isEmpty()) {
                common.clear();
            }
            return story(new JsonFound(item), around, document);
        }
    }

    private Optional<JsonNode> wrapped(JsonNode value) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        Found root = new JsonFound(value);
        places.forEach(place -> root.at(place).forEach(item -> {
            if (item instanceof JsonFound(var node, var pointers)) {
                items.add(node);
            }
        }));
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    private List<ParsedItem> xml(Document document) throws UnreadableDocument {
        XmlElement root = root(XmlSource.textOf(document));
        XmlPaths paths = Optional.ofNullable(idle.poll()).orElseGet(XmlPaths::new);
        try {
            Found whole = new XmlFound(root, new XmlTree(root), paths);
            List<XmlElement> elements = elements(whole);
            if (elements.isEmpty()) {
                return List.of(story(whole, mapping.document().in(whole), document));
            }
            FieldsFound common = mapping.document().in(whole);
            List<ParsedItem> items = new ArrayList<>(elements.size());
            for (XmlElement element : elements) {
                // A tree of its own: what XPath costs grows with the tree that it walks in.
                items.add(story(new XmlFound(element, new XmlTree(element), paths), common, document));
            }
            return items;
        } catch (UnsearchableItem e) {
            throw new UnreadableDocument(Refusal.tooLarge(String.valueOf(e.getMessage())));
        } finally {
            idle.add(paths);
        }
    }

    private List<XmlElement> elements(Found root) throws UnreadableDocument {
        List<XmlElement> elements = new ArrayList<>();
        for (Place place : places) {
            for (Found found : root.at(place)) {
                if (found instanceof XmlFound(var element, var tree, var paths)) {
                    elements.add(element);
                }
            }
        }
        if (elements.size() >= MAX_ITEMS) {
            throw new UnreadableDocument(Refusal.tooLarge("More than " + MAX_ITEMS + " items in one document"));
        }
        return elements;
    }

    private static XmlElement root(String xml) throws UnreadableDocument {
        try {
            return XmlSource.of(xml, XmlLimits.USUAL)
                    .next(any -> true)
                    .orElseThrow(() -> new UnreadableDocument(Refusal.malformed("Expected XML, found no element")));
        } catch (UnreadableDocument e) {
            if (e.refusal().reason() != Refusal.Reason.MALFORMED) {
                throw e;
            }
            TolerantXml read = TolerantXml.read(xml, XmlLimits.USUAL, XmlNames.LOCAL);
            if (!read.open().isEmpty()) {
                throw e;
            }
            return read.root();
        }
    }

    private ParsedItem story(Found item, FieldsFound common, Document document) {
        StoryBuilder story = new StoryBuilder(document.zone());
        mapping.item().in(item).tell(story);
        common.tell(story);
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory(
                        "The item has neither headline nor body nor description where the mapping says"));
    }
}
