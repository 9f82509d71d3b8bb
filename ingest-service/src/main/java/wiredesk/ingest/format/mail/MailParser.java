package wiredesk.ingest.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;

/**
 * The stories of a mail: attachments in a format that is read, each for itself, and the mail's own text. A short text beside attachments is
 * the note that comes with them, and no story.
 */
public final class MailParser implements StoryParser {

    private static final int DEEPEST_MAIL = 3;
    private static final int LONGEST_COVER_NOTE = 600;
    private static final int SHORTEST_TEXT = 200;

    private final AttachmentReader reader;

    /** Reads attachments with {@code reader}. */
    public MailParser(AttachmentReader reader) {
        this.reader = reader;
    }

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        return parse(document, 1);
    }

    private List<ParsedItem> parse(Document document, int depth) throws UnreadableDocument {
        MimeReader mime = MimeReader.read(document.bytes());
        List<Part.One> attachments = new ArrayList<>();
        MailStory story = new MailStory(mime, document.zone());
        story.choose(mime.parts(), attachments);
        List<ParsedItem> items = new ArrayList<>();
        boolean delivers = false;
        for (Part.One attachment : attachments) {
            List<ParsedItem> read = read(attachment, document, depth, story);
            delivers |= !isText(attachment) && read.stream().anyMatch(ParsedItem.Taken.class::isInstance);
            items.addAll(read);
        }
        List<ParsedItem> pasted = story.textAs(document).map(this::pasted).orElse(List.of());
        if (!pasted.isEmpty()) {
            items.addAll(
                    0,
                    pasted.stream()
                            .map(item -> story.around(item, pasted.size()))
                            .toList());
            return items;
        }
        if (!delivers || story.length() > LONGEST_COVER_NOTE) {
            story.item().ifPresent(items::addFirst);
        }
        if (items.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("The mail has no text"
                    + mime.trouble().map(why -> ": " + why).orElse("")));
        }
        return items;
    }

    /** What a wire's message, or a document pasted into a mail, tells; nothing if the text is the mail's own. */
    private List<ParsedItem> pasted(Document text) {
        try {
            Format format = reader.formatOf(text);
            if (format == Format.TEXT || format == Format.MAIL) {
                return List.of();
            }
            List<ParsedItem> items = reader.parse(text, format);
            return items.stream().anyMatch(ParsedItem.Taken.class::isInstance) ? items : List.of();
        } catch (UnreadableDocument e) {
            return List.of();
        }
    }

    private List<ParsedItem> read(Part.One attachment, Document mail, int depth, MailStory story) {
        Document document = mail.part(attachment.content(), Optional.of(attachment.type()), attachment.charset());
        String name = attachment.fileName().orElse(attachment.type());
        if (!mayBeStory(attachment)) {
            story.leftOut(name);
            return List.of();
        }
        try {
            Format format = attachment.type().equals("message/rfc822") ? Format.MAIL : reader.formatOf(document);
            if (format == Format.MAIL) {
                return depth < DEEPEST_MAIL
                        ? parse(document, depth + 1)
                        : List.of(ParsedItem.refused(Refusal.tooLarge(
                                "Expected at most " + DEEPEST_MAIL + " mails in one another, found more")));
            }
            if (format == Format.TEXT && (!isText(attachment) || attachment.content().length < SHORTEST_TEXT)) {
                story.leftOut(name);
                return List.of();
            }
            return reader.parse(document, format);
        } catch (UnreadableDocument e) {
            if (e.refusal().reason() == Refusal.Reason.UNSUPPORTED_FORMAT) {
                story.leftOut(name);
                return List.of();
            }
            return List.of(ParsedItem.refused(e.refusal()));
        }
    }

    private static boolean mayBeStory(Part.One attachment) {
        return switch (attachment.type()) {
            case "text/calendar",
                    "text/vcard",
                    "text/x-vcard",
                    "text/css",
                    "text/csv",
                    "text/html",
                    "text/rtf",
                    "application/pgp-signature",
                    "application/pgp-keys",
                    "application/pkcs7-signature",
                    "application/x-pkcs7-signature",
                    "application/ms-tnef",
                    "message/delivery-status" -> false;
            default ->
                attachment.type().startsWith("text/")
                        || attachment.type().startsWith("message/")
                        || attachment.type().startsWith("application/");
        };
    }

    private static boolean isText(Part.One attachment) {
        return attachment.type().equals("text/plain")
                || attachment.fileName().orElse("").toLowerCase(Locale.ROOT).endsWith(".txt");
    }
}
