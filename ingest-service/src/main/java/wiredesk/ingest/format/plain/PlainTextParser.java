package wiredesk.ingest.format.plain;

import java.util.List;
import java.util.Optional;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;

/**
 * The first line is the headline, the rest is the body. A first line that is a whole paragraph is no headline: it stays in the body, and the
 * story gets its first sentence as a headline like any other without one.
 */
public final class PlainTextParser implements StoryParser {

    /** Longer than any headline, shorter than a paragraph that stands alone. */
    private static final int LONGEST_HEADLINE = 250;

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        String text = Characters.decode(document.bytes(), document.charset()).strip();
        if (text.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("The text is empty"));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableDocument(Refusal.malformed("Expected text, found binary data"));
        }
        StoryBuilder story = new StoryBuilder(document.zone());
        int end = endOfFirstLine(text);
        if (end <= LONGEST_HEADLINE) {
            story.headline(Optional.of(text.substring(0, end)));
            String rest = text.substring(end).strip();
            story.body(rest.isEmpty() ? new Body.None() : new Body.Plain(rest));
        } else {
            story.body(new Body.Plain(text));
        }
        return List.of(ParsedItem.taken(story.build()));
    }

    private static int endOfFirstLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return i;
            }
        }
        return text.length();
    }
}
