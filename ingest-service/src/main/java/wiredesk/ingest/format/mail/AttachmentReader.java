package wiredesk.ingest.format.mail;

import java.util.List;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;

/** Reads what is attached to a mail, in whatever format. */
public interface AttachmentReader {

    /**
     * The format of an attachment.
     *
     * @throws UnreadableDocument if it is in none that is read
     */
    Format formatOf(Document attachment) throws UnreadableDocument;

    /**
     * The items of an attachment.
     *
     * @throws UnreadableDocument if not one of them can be read
     */
    List<ParsedItem> parse(Document attachment, Format format) throws UnreadableDocument;
}
