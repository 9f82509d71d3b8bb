package wiredesk.ingest.format.newsml1;

import java.util.Optional;
import wiredesk.ingest.format.xml.XmlElement;

/** The name that NewsML 1 gives things by: an attribute of an empty element, though some agencies write it as the element's text. */
final class FormalName {

    private FormalName() {}

    /** The formal name of the element itself. */
    static Optional<String> of(XmlElement element) {
        return element.attribute("FormalName").or(element::text);
    }

    /** The formal name of the first element on the path of child names that has one. */
    static Optional<String> at(XmlElement parent, String child) {
        return parent.all(child).stream().flatMap(it -> of(it).stream()).findFirst();
    }

    /** The value of the first property of that name among the children, whatever the case of the name. */
    static Optional<String> property(XmlElement parent, String name) {
        return parent.all("Property").stream()
                .filter(property -> property.attribute("FormalName")
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .flatMap(property -> value(property).stream())
                .findFirst();
    }

    /** What a property says; some writers do not mind the attribute's capital. */
    static Optional<String> value(XmlElement property) {
        return property.attribute("Value").or(() -> property.attribute("value")).or(property::text);
    }
}
