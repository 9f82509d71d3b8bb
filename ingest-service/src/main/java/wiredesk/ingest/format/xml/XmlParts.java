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
 * the part that could not be read on, documents of the same kind behind it included; a part in which the document breaks off is not handed over.
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
     * How the reading ended.
     *
     * @param trouble what is wrong with the document, if anything is
     * @param complete whether all of its parts were read in spite of it
     */
    public record End(Optional<Refusal> trouble, boolean complete) {}

    /**
     * Hands over all elements that are {@code wanted}, in the document's order, those within another left out.
     *
     */
    public static End each(Document document, Predicate<String> wanted, Reader reader) {
        String xml = XmlSource.textOf(document);
        int done = 0;
        try {
            XmlSource source = XmlSource.of(xml, XmlLimits.USUAL);
            for (Optional<XmlElement> part = source.next(wanted); part.isPresent(); part = source.next(wanted)) {
                reader.read(part.get());
                done++;
            }
            return new End(Optional.empty(), true);
        } catch (UnreadableDocument e) {
            return e.refusal().reason() == Refusal.Reason.MALFORMED
                    ? onceMore(xml, wanted, reader, done, e.refusal())
                    : new End(Optional.of(e.refusal()), false);
        }
    }

    private static End onceMore(String xml, Predicate<String> wanted, Reader reader, int done, Refusal trouble) {
        try {
            TolerantXml tolerant = TolerantXml.readTogether(xml, XmlLimits.USUAL, XmlNames.LOCAL);
            List<XmlElement> parts = new ArrayList<>();
            gather(tolerant.root(), wanted, parts);
            boolean torn = tolerant.open().stream().anyMatch(wanted);
            int whole = torn ? parts.size() - 1 : parts.size();
            for (XmlElement part : parts.subList(Math.min(done, Math.max(whole, 0)), Math.max(whole, 0))) {
                reader.read(part);
            }
            return new End(Optional.of(trouble), !torn && !parts.isEmpty());
        } catch (UnreadableDocument e) {
            return new End(Optional.of(e.refusal()), false);
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
