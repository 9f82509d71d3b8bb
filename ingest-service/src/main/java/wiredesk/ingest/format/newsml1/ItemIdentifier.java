package wiredesk.ingest.format.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * What names an item through all its revisions, and which revision this is.
 *
 * <p>NewsML's public identifier ends with the revision ({@code urn:newsml:provider:date:id:3U}); without it all revisions have one name.
 *
 * @param guid the name without revision
 * @param revision the revision's number, as text
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3085">RFC 3085, URN namespace for NewsML resources</a>
 */
record ItemIdentifier(Optional<String> guid, Optional<String> revision) {

    private static final String URN = "urn:newsml:";

    /** What a URN must have to name an item; some agencies send one that names themselves. */
    private static final int PARTS = 5;

    private static final int PARTS_WITH_REVISION = 6;

    /** The identifier of a {@code NewsItem}; names of its parts take the place of a public identifier that is missing. */
    static ItemIdentifier of(XmlElement item) {
        Optional<XmlElement> identifier = item.first("Identification", "NewsIdentifier");
        if (identifier.isEmpty()) {
            return new ItemIdentifier(
                    item.attribute("Euid")
                            .or(() -> item.attribute("Duid"))
                            .or(() ->
                                    item.first("NewsEnvelope", "TransmissionId").flatMap(XmlElement::text)),
                    Optional.empty());
        }
        Optional<String> revision = text(identifier.get(), "RevisionId").map(ItemIdentifier::number);
        Optional<String> id = text(identifier.get(), "NewsItemId");
        Optional<String> guid = text(identifier.get(), "PublicIdentifier")
                .filter(name -> !isUrn(name) || name.split(":", -1).length >= PARTS)
                .map(name -> id.filter(name::endsWith).isPresent() ? name : withoutRevision(name, revision))
                .or(() -> composed(identifier.get(), id))
                .or(() -> item.anywhere("guid").flatMap(XmlElement::text));
        return new ItemIdentifier(guid, revision);
    }

    /** The name of another item, without its revision. */
    static String withoutRevision(String name) {
        return withoutRevision(name, Optional.empty());
    }

    private static String withoutRevision(String name, Optional<String> revision) {
        int colon = name.lastIndexOf(':');
        if (colon <= 0) {
            return name;
        }
        String last = name.substring(colon + 1);
        boolean inFull = isUrn(name) && name.split(":", -1).length >= PARTS_WITH_REVISION;
        boolean isRevision = revision.filter(last::equals).isPresent()
                || (inFull
                        ? last.isEmpty() || isRevision(last)
                        : revision.filter(number ->
                                        isRevision(last) && number(last).equals(number))
                                .isPresent());
        return isRevision ? name.substring(0, colon) : name;
    }

    private static boolean isUrn(String name) {
        return name.regionMatches(true, 0, URN, 0, URN.length());
    }

    /** Digits, and perhaps the letter of the attribute {@code Update}. */
    private static boolean isRevision(String text) {
        String number = number(text);
        return !number.isEmpty()
                && text.length() - number.length() <= 1
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String number(String revision) {
        String text = revision.strip();
        int last = text.length() - 1;
        return last > 0 && "UNAuna".indexOf(text.charAt(last)) >= 0 ? text.substring(0, last) : text;
    }

    private static Optional<String> composed(XmlElement identifier, Optional<String> id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> provider = text(identifier, "ProviderId");
        Optional<String> date = text(identifier, "DateId").filter(day -> day.indexOf(' ') < 0);
        if (provider.isPresent() && date.isPresent()) {
            return Optional.of(URN + provider.get() + ":" + date.get() + ":" + id.get());
        }
        List<String> parts = new ArrayList<>(3);
        provider.ifPresent(parts::add);
        date.ifPresent(parts::add);
        parts.add(id.get());
        return Optional.of(String.join(":", parts));
    }

    private static Optional<String> text(XmlElement parent, String child) {
        return parent.first(child).flatMap(XmlElement::text);
    }
}
