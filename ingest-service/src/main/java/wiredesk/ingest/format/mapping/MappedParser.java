package wiredesk.ingest.format.mapping;

import java.util.ArrayList;
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
    private final JsonItems json;
    /** Compiled expressions that nobody uses now; they are for one thread at a time. */
    private final Queue<XmlPaths> idle = new ConcurrentLinkedQueue<>();

    /** Reads by {@code mapping}. */
    public MappedParser(Mapping mapping) {
        this.mapping = mapping;
        this.places = mapping.items().stream().map(Place::new).toList();
        this.json = new JsonItems(
                this::wrapped,
                (item, document, wrapper) -> story(new JsonFound(item), wrapper.<Found>map(JsonFound::new), document));
    }

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        return mapping.language() == Mapping.Language.JSON ? json.read(document) : xml(document);
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
            Found whole = new XmlFound(XmlTree.of(root), paths);
            List<XmlElement> elements = elements(whole);
            if (elements.isEmpty()) {
                return List.of(story(whole, Optional.empty(), document));
            }
            List<ParsedItem> items = new ArrayList<>(elements.size());
            for (XmlElement element : elements) {
                // A tree of its own: what XPath costs grows with the tree that it walks in.
                items.add(story(new XmlFound(XmlTree.of(element), paths), Optional.of(whole), document));
            }
            return items;
        } finally {
            idle.add(paths);
        }
    }

    private List<XmlElement> elements(Found root) throws UnreadableDocument {
        List<XmlElement> elements = new ArrayList<>();
        for (Place place : places) {
            for (Found found : root.at(place)) {
                XmlElement element = found instanceof XmlFound(var node, var paths) ? XmlTree.origin(node) : null;
                if (element != null) {
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

    private ParsedItem story(Found item, Optional<Found> whole, Document document) {
        StoryBuilder story = new StoryBuilder(document.zone());
        mapping.item().write(item, story);
        mapping.document().write(whole.orElse(item), story);
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory(
                        "The item has neither headline nor body nor description where the mapping says"));
    }
}
