package wiredesk.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;

/**
 * Messages of a wire, one or several in a document. Each is read by its own header, whatever the ones before it had: a line carries the
 * messages of more than one agency.
 */
public final class WireTextParser implements StoryParser {

    private static final int MOST_MESSAGES = 2_000;
    private static final int LOOKED_AT = 400;

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        String decoded = Characters.decode(document.bytes(), document.charset());
        String text = Controls.lines(document.charset()
                .flatMap(NationalVariant::named)
                .map(variant -> variant.read(decoded))
                .orElse(decoded));
        List<ParsedItem> items = new ArrayList<>();
        for (Transmission transmission : Transmission.of(text, MOST_MESSAGES + 1)) {
            if (items.size() == MOST_MESSAGES) {
                items.add(ParsedItem.refused(
                        Refusal.tooLarge("Expected at most " + MOST_MESSAGES + " messages, found more")));
            } else {
                items.add(read(transmission, document));
            }
        }
        if (items.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("The document has no message"));
        }
        return items;
    }

    /** The wire's format that the head of a text is in; empty if it is no wire's. */
    public static Optional<Format> formatOf(String head) {
        String text = Controls.lines(head.substring(0, Math.min(head.length(), LOOKED_AT)))
                .strip();
        boolean announced = !text.isEmpty() && text.charAt(0) == Controls.SOH;
        List<String> lines = List.of(text.substring(announced ? 1 : 0).split("\n", -1));
        int first = Lines.notBlank(lines, 0);
        if (first >= lines.size()) {
            return Optional.empty();
        }
        if (isTelex(lines.get(first))) {
            return Optional.of(Format.ZCZC);
        }
        if (AnpaMessage.opens(lines)) {
            return Optional.of(Format.ANPA_1312);
        }
        return announced
                        || Iptc7901Header.strict(Controls.none(lines.get(first)))
                                .isPresent()
                ? Optional.of(Format.IPTC_7901)
                : Optional.empty();
    }

    private static ParsedItem read(Transmission transmission, Document document) {
        List<String> head = transmission.head();
        int first = Lines.notBlank(head, 0);
        if (first < head.size() && isTelex(head.get(first))) {
            return TelexMessage.read(transmission, document);
        }
        return AnpaMessage.opens(head)
                ? AnpaMessage.read(transmission, document)
                : Iptc7901Message.read(transmission, document);
    }

    private static boolean isTelex(String line) {
        return Controls.none(line).stripLeading().regionMatches(true, 0, "ZCZC", 0, 4);
    }
}
