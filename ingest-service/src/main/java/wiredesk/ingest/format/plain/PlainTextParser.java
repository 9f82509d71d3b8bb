package wiredesk.ingest.format.plain;

import java.util.List;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;

/**
 * The first line is the headline, the rest is the body. What press offices set above the headline goes to fields of its own. A first line
 * that is a whole paragraph is no headline: it stays in the body, and the story gets its first sentence as a headline like any other
 * without one.
 */
public final class PlainTextParser implements StoryParser {

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        String text = Characters.decode(document.bytes(), document.charset()).strip();
        if (text.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("The text is empty"));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableDocument(Refusal.malformed("Expected text, found binary data"));
        }
        return List.of(ParsedItem.taken(new PlainStory(text, document.zone()).read()));
    }
}
