package wiredesk.ingest.format.inline;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * Texts of a Scandinavian editor, {@code idf}: groups of elements whose type says what each is, and objects for pictures and links that
 * stand between them. The headline is the item's own once more.
 */
final class IdfText {

    private IdfText() {}

    /** The text in blocks that have HTML's names. */
    static XmlElement asBlocks(XmlElement idf) {
        return new XmlElement(
                "body.content",
                Map.of(),
                List.copyOf(idf.everywhere()
                        .filter(element -> element.name().equals("element"))
                        .flatMap(IdfText::block)
                        .toList()));
    }

    private static Stream<XmlElement> block(XmlElement element) {
        String type = element.attribute("type").orElse("body");
        if (type.equals("headline")) {
            return Stream.empty();
        }
        String name = type.startsWith("subheadline") ? "h2" : type.equals("blockquote") ? "blockquote" : "p";
        return Stream.of(new XmlElement(name, Map.of(), element.children()));
    }
}
