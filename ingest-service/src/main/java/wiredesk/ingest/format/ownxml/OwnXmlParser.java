package wiredesk.ingest.format.ownxml;

import java.util.ArrayList;
import java.util.List;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlSource;

/** Takes the document as one story, or each of its parts that has a body of its own. */
public final class OwnXmlParser implements StoryParser {

    private static final int MAX_ITEMS = 10_000;

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        XmlElement root = XmlSource.open(document, XmlLimits.USUAL)
                .next(name -> true)
                .orElseThrow(() -> new UnreadableDocument(Refusal.malformed("Expected XML, found no element")));
        List<ParsedItem> items = new ArrayList<>(1);
        for (XmlElement story : StoryElements.in(root)) {
            if (items.size() == MAX_ITEMS) {
                items.add(ParsedItem.refused(Refusal.tooLarge("More than " + MAX_ITEMS + " items in one document")));
                return items;
            }
            items.add(read(story, document).identified(document, story::at));
        }
        if (items.stream().noneMatch(ParsedItem.Taken.class::isInstance)) {
            throw new UnreadableDocument(
                    Refusal.unsupported("Expected a news document, found an XML document of type " + root.name()));
        }
        return items;
    }

    private static ParsedItem read(XmlElement element, Document document) {
        StoryBuilder story = new StoryBuilder(document.zone());
        boolean readable = new OwnXmlStory(element).read(story);
        return readable
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(
                        Refusal.noStory("Expected a story, found an element " + element.name() + " without text"));
    }
}
