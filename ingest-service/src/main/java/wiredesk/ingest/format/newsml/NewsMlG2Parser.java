package wiredesk.ingest.format.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlParts;

/** Reads the items of a document one by one, wherever they stand; where the document breaks, those before the break are taken. */
public final class NewsMlG2Parser implements StoryParser {

    private static final int MAX_ITEMS = 10_000;
    private static final Set<String> STORIES = Set.of("newsItem", "packageItem");
    private static final Set<String> AROUND = Set.of("header", "catalog");
    private static final Set<String> OTHERS = Set.of("conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        List<ParsedItem> items = new ArrayList<>(1);
        MessageHeader header = new MessageHeader();
        XmlParts.End end = XmlParts.each(document, NewsMlG2Parser::isPart, part -> {
            if (AROUND.contains(part.name())) {
                header.add(part);
            } else if (items.size() == MAX_ITEMS) {
                throw new UnreadableDocument(Refusal.tooLarge("More than " + MAX_ITEMS + " items in one message"));
            } else {
                items.add(read(part, header, document));
            }
        });
        return ParsedItem.allOf(items, end.trouble(), end.complete(), "Expected a newsItem, found none");
    }

    private static boolean isPart(String name) {
        return STORIES.contains(name) || AROUND.contains(name) || OTHERS.contains(name);
    }

    private static ParsedItem read(XmlElement item, MessageHeader header, Document document) {
        return STORIES.contains(item.name())
                ? new NewsMlG2Item(item, header, document.zone()).read().identified(document, item::at)
                : ParsedItem.refused(Refusal.noStory("Expected a newsItem, found a " + item.name()));
    }
}
