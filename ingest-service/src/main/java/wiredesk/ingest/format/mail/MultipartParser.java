package wiredesk.ingest.format.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;

/**
 * Several documents in one body (RFC 2046, section 5.1; RFC 7578 for forms): each part is read for itself, and what cannot be read is refused
 * alone.
 */
public final class MultipartParser implements StoryParser {

    private static final int LONGEST_BOUNDARY = 70;

    private final AttachmentReader reader;

    /** Reads the parts with {@code reader}. */
    public MultipartParser(AttachmentReader reader) {
        this.reader = reader;
    }

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        byte[] bytes = document.bytes();
        byte[] head =
                ("Content-Type: multipart/mixed; boundary=\"" + boundary(bytes) + "\"\r\n\r\n").getBytes(ISO_8859_1);
        byte[] mail = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, mail, 0, head.length);
        System.arraycopy(bytes, 0, mail, head.length, bytes.length);
        MimeReader mime = MimeReader.read(mail);
        List<ParsedItem> items = new ArrayList<>();
        read(mime.parts(), document, items);
        mime.trouble()
                .ifPresent(why -> items.add(ParsedItem.refused(Refusal.malformed("The parts break off: " + why))));
        if (items.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("The multipart document has no part"));
        }
        return items;
    }

    private void read(List<Part> parts, Document whole, List<ParsedItem> items) {
        for (Part part : parts) {
            switch (part) {
                case Part.Many many -> read(many.parts(), whole, items);
                case Part.One one -> items.addAll(read(one, whole));
            }
        }
    }

    private List<ParsedItem> read(Part.One part, Document whole) {
        Document document = whole.part(part.content(), Optional.of(part.type()), part.charset());
        try {
            return reader.parse(document, reader.formatOf(document));
        } catch (UnreadableDocument e) {
            String name = part.fileName().orElse(part.type());
            return List.of(ParsedItem.refused(
                    new Refusal(e.refusal().reason(), name + ": " + e.refusal().detail())));
        }
    }

    /** The first line that begins with two dashes is the boundary; what stands before it is for people. */
    private static String boundary(byte[] bytes) throws UnreadableDocument {
        int line = 0;
        while (line < bytes.length) {
            int end = line;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end - line > 2 && bytes[line] == '-' && bytes[line + 1] == '-') {
                String boundary = new String(bytes, line + 2, end - line - 2, ISO_8859_1).stripTrailing();
                if (!boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY && boundary.indexOf('"') < 0) {
                    return boundary;
                }
            }
            line = end + 1;
        }
        throw new UnreadableDocument(Refusal.malformed("Expected a multipart document, found no boundary"));
    }
}
