package wiredesk.ingest.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;

/**
 * The parts of a document that hold its items, one after the other. A document that breaks XML's rules is read once more, tolerantly, from
 * the part that could not be read on; a part in which the document breaks off is not handed over.
 */
public final class XmlParts {

    /** Takes one part. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads the part.
         *
         * @throws UnreadableDocument if no further part may be read
         */
        void read(XmlElement part) throws UnreadableDocument;
    }

    private XmlParts() {}

    /**
     * Hands over all elements that are {@code wanted}, in the document's order, those within another left out.
     *
     * @return why it ended before the document did, if so
     */
    public static Optional<Refusal> each(Document document, Predicate<String> wanted, Reader reader) {
        String xml = XmlSource.textOf(document);
        int done = 0;
        try {
            XmlSource source = XmlSource.of(xml, XmlLimits.USUAL);
            for (Optional<XmlElement> part = source.next(wanted); part.isPresent(); part = source.next(wanted)) {
                reader.read(part.get());
                done++;
            }
            return Optional.empty();
        } catch (UnreadableDocument e) {
            return e.refusal().reason() == Refusal.Reason.MALFORMED
                    ? onceMore(xml, wanted, reader, done, e.refusal())
                    : Optional.of(e.refusal());
        }
    }

    private static Optional<Refusal> onceMore(
            String xml, Predicate<String> wanted, Reader reader, int done, Refusal trouble) {
        try {
            TolerantXml tolerant = TolerantXml.read(xml, XmlLimits.USUAL, XmlNames.LOCAL);
            List<XmlElement> parts = new ArrayList<>();
            gather(tolerant.root(), wanted, parts);
            boolean torn = tolerant.open().stream().anyMatch(wanted);
            int whole = torn ? parts.size() - 1 : parts.size();
            for (XmlElement part : parts.subList(Math.min(done, Math.max(whole, 0)), Math.max(whole, 0))) {
                reader.read(part);
            }
            return torn || parts.isEmpty() ? Optional.of(trouble) : Optional.empty();
        } catch (UnreadableDocument e) {
            return Optional.of(e.refusal());
        }
    }

    private static void gather(XmlElement element, Predicate<String> wanted, List<XmlElement> parts) {
        if (wanted.test(element.name())) {
            parts.add(element);
        } else {
            element.elements().forEach(child -> gather(child, wanted, parts));
        }
    }
}
