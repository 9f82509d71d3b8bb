package wiredesk.ingest.format.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlSource;

/** Reads the items of a document one by one, wherever they stand; where the document breaks, those before the break are taken. */
public final class NewsMlG2Parser implements StoryParser {

    private static final int MAX_ITEMS = 10_000;
    private static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        List<ParsedItem> items = new ArrayList<>(1);
        try {
            XmlSource xml = XmlSource.open(document, XmlLimits.USUAL);
            for (Optional<XmlElement> item = xml.next(ITEMS::contains);
                    item.isPresent();
                    item = xml.next(ITEMS::contains)) {
                if (items.size() == MAX_ITEMS) {
                    throw new UnreadableDocument(Refusal.tooLarge("More than " + MAX_ITEMS + " items in one message"));
                }
                items.add(read(item.get(), document));
            }
        } catch (UnreadableDocument e) {
            if (items.stream().noneMatch(ParsedItem.Taken.class::isInstance)) {
                throw e;
            }
            items.add(ParsedItem.refused(e.refusal()));
        }
        if (items.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("Expected a newsItem, found none"));
        }
        return items;
    }

    private static ParsedItem read(XmlElement item, Document document) {
        return item.name().equals("newsItem")
                ? new NewsMlG2Item(item, document.zone()).read()
                : ParsedItem.refused(Refusal.noStory("Expected a newsItem, found a " + item.name()));
    }
}
