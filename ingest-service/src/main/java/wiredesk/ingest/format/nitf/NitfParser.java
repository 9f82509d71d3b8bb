package wiredesk.ingest.format.nitf;

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

/** A document whose root is {@code nitf}. */
public final class NitfParser implements StoryParser {

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        XmlElement nitf = XmlSource.open(document, XmlLimits.USUAL)
                .next("nitf"::equalsIgnoreCase)
                .orElseThrow(() -> new UnreadableDocument(Refusal.noStory("Expected an element nitf, found none")));
        StoryBuilder story = new StoryBuilder(document.zone());
        Nitf.read(nitf, story);
        return List.of(
                story.hasStory()
                        ? ParsedItem.taken(story.build())
                        : ParsedItem.refused(Refusal.noStory("The NITF document has neither headline nor body")));
    }
}
