package wiredesk.ingest.format.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlNode;

/**
 * {@code Update}: an order to change single elements of an earlier revision (NewsML 1.2, section 5.4). The earlier one is not at hand here; what
 * the order brings of lines and text is the new revision's.
 */
final class Updates {

    private static final Set<String> ORDERS = Set.of("InsertBefore", "InsertAfter", "Replace");

    private static final Set<String> OF_A_COMPONENT =
            Set.of("NewsLines", "AdministrativeMetadata", "DescriptiveMetadata", "RightsMetadata", "ContentItem");

    private Updates() {}

    /** Some agencies leave the component out, and put its parts where it should stand. */
    private static XmlElement withComponent(XmlElement item) {
        List<XmlNode> children = new ArrayList<>(item.children());
        children.add(element(
                "NewsComponent",
                item.elements()
                        .filter(part -> OF_A_COMPONENT.contains(part.name()))
                        .map(XmlNode.class::cast)
                        .toList()));
        return new XmlElement(item.name(), item.attributes(), children);
    }

    /** The item with what its orders bring as a component of its own; itself if it is a whole one. */
    static XmlElement applied(XmlElement item) {
        if (item.first("NewsComponent").isPresent()) {
            return item;
        }
        if (item.first("Update").isEmpty()) {
            return item.first("ContentItem").isPresent() ? withComponent(item) : item;
        }
        List<XmlNode> lines = new ArrayList<>();
        List<XmlNode> parts = new ArrayList<>();
        List<XmlNode> text = new ArrayList<>();
        item.all("Update").stream()
                .flatMap(XmlElement::elements)
                .filter(order -> ORDERS.contains(order.name()))
                .flatMap(XmlElement::elements)
                .forEach(brought -> {
                    if (brought.name().startsWith("News") || brought.name().endsWith("etadata")) {
                        parts.add(brought);
                    } else if (brought.name().equals("ContentItem")) {
                        parts.add(brought);
                    } else if (Line.named(brought.name()).isPresent()) {
                        lines.add(brought);
                    } else {
                        text.add(brought);
                    }
                });
        if (!lines.isEmpty()) {
            parts.add(element("NewsLines", lines));
        }
        if (!text.isEmpty()) {
            parts.add(element("ContentItem", List.of(element("DataContent", text))));
        }
        List<XmlNode> children = new ArrayList<>(item.children());
        children.add(element("NewsComponent", parts));
        return new XmlElement(item.name(), item.attributes(), children);
    }

    private static XmlElement element(String name, List<XmlNode> children) {
        return new XmlElement(name, Map.of(), children);
    }
}
