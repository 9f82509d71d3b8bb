package wiredesk.ingest.format.appl;

import java.util.ArrayList;
import java.util.List;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlParts;

/** Reads the publications of a document one by one; where the document breaks, those before the break are taken. */
public final class ApplParser implements StoryParser {

    private static final int MAX_ITEMS = 10_000;

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        List<ParsedItem> items = new ArrayList<>(1);
        XmlParts.End end = XmlParts.each(document, "Publication"::equals, publication -> {
            if (items.size() == MAX_ITEMS) {
                throw new UnreadableDocument(
                        Refusal.tooLarge("More than " + MAX_ITEMS + " publications in one document"));
            }
            items.add(read(publication, document).identified(document, publication::at));
        });
        return ParsedItem.allOf(items, end.trouble(), end.complete(), "Expected an element Publication, found none");
    }

    private static ParsedItem read(XmlElement publication, Document document) {
        StoryBuilder story = new StoryBuilder(document.zone());
        new Publication(publication, story).read();
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The publication has neither headline nor text"));
    }
}
