package wiredesk.ingest.format.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import wiredesk.ingest.format.ownxml.OwnXmlParser;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlParts;

/** Reads the items of a document one by one, items within items too; where the document breaks, those before the break are taken. */
public final class NewsMl1Parser implements StoryParser {

    private static final int MAX_ITEMS = 10_000;
    private static final Set<String> PARTS = Set.of("NewsEnvelope", "TopicSet", "NewsItem", "NewsComponent");

    /** What tells an item of NewsML from one that only has its name, around elements of an agency's own. */
    private static final Set<String> OF_NEWSML = Set.of(
            "Identification", "NewsManagement", "NewsComponent", "ContentItem", "TopicSet", "Update", "Instruction");

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        List<ParsedItem> items = new ArrayList<>(1);
        Envelope envelope = new Envelope();
        boolean[] own = {true};
        XmlParts.End end = XmlParts.each(document, PARTS::contains, part -> {
            switch (part.name()) {
                case "NewsItem" -> {
                    own[0] &= part.elements().map(XmlElement::name).noneMatch(OF_NEWSML::contains);
                    part.first("NewsEnvelope").ifPresent(envelope::add);
                    read(part, envelope, document, items::add);
                }
                // A component alone, as some agencies push it, is the item it would stand in.
                case "NewsComponent" ->
                    read(new XmlElement("NewsItem", Map.of(), List.of(part)), envelope, document, items::add);
                default -> {
                    envelope.add(part);
                    return;
                }
            }
            if (items.size() > MAX_ITEMS) {
                throw new UnreadableDocument(Refusal.tooLarge("More than " + MAX_ITEMS + " items in one document"));
            }
        });
        if (own[0] && !items.isEmpty() && items.stream().noneMatch(ParsedItem.Taken.class::isInstance)) {
            return new OwnXmlParser().parse(document);
        }
        return ParsedItem.allOf(items, end.trouble(), end.complete(), "Expected a NewsItem, found none");
    }

    /** An item that does nothing but hold others is none itself. */
    private static void read(XmlElement item, Envelope envelope, Document document, Consumer<ParsedItem> found) {
        List<XmlElement> inner = new ArrayList<>(0);
        itemsIn(item, inner);
        ParsedItem outer =
                new NewsMl1Item(item, envelope, document.zone()).read().identified(document, item::at);
        if (inner.isEmpty() || outer instanceof ParsedItem.Taken) {
            found.accept(outer);
        }
        inner.forEach(nested -> read(nested, envelope, document, found));
    }

    private static void itemsIn(XmlElement element, List<XmlElement> found) {
        element.elements().forEach(child -> {
            if (child.name().equals("NewsItem")) {
                found.add(child);
            } else if (child.name().equals("NewsComponent")) {
                itemsIn(child, found);
            }
        });
    }
}
