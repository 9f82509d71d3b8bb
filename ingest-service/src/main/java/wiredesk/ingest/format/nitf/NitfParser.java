package wiredesk.ingest.format.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlParts;

/** A document whose root is {@code nitf}, or that holds several; where it breaks, those before the break are taken. */
public final class NitfParser implements StoryParser {

    private static final int MAX_ITEMS = 10_000;

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        List<ParsedItem> items = new ArrayList<>(1);
        XmlParts.End end = XmlParts.each(document, NitfParser::isStory, nitf -> {
            if (items.size() == MAX_ITEMS) {
                throw new UnreadableDocument(Refusal.tooLarge("More than " + MAX_ITEMS + " stories in one document"));
            }
            items.add(read(nitf, document).identified(document, nitf::at));
        });
        return ParsedItem.allOf(items, end.trouble(), end.complete(), "Expected an element nitf, found none");
    }

    private static ParsedItem read(XmlElement nitf, Document document) {
        StoryBuilder story = new StoryBuilder(document.zone());
        Nitf.read(nitf, story);
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The NITF document has neither headline nor body"));
    }

    private static boolean isStory(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("nitf") || lower.equals("iptc-article");
    }
}
