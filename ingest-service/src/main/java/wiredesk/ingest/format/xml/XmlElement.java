package wiredesk.ingest.format.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wiredesk.ingest.format.value.Words;

/**
 * An element with all that is in it.
 *
 * @param name local name, as written
 * @param attributes by local name; {@code xml:lang} and {@code xml:space} with their prefix
 * @param children in document order
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlNode> children) implements XmlNode {

    private static final Set<String> APART = Set.of(
            "p", "br", "div", "li", "tr", "td", "th", "block", "hl1", "hl2", "h1", "h2", "h3", "h4", "bq", "pre");

    /** The attribute, if it is there and not blank, without white space around. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The child elements. */
    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The child elements of that name. */
    public List<XmlElement> all(String child) {
        List<XmlElement> found = new ArrayList<>(2);
        for (XmlNode node : children) {
            if (node instanceof XmlElement element && element.name.equals(child)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The first element on the path of child names. */
    public Optional<XmlElement> first(String... path) {
        XmlElement at = this;
        for (String step : path) {
            XmlElement next = null;
            for (XmlNode node : at.children) {
                if (node instanceof XmlElement element && element.name.equals(step)) {
                    next = element;
                    break;
                }
            }
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    /**
     * What the first element or attribute on a path says, for example {@code itemMeta/link/@residref}: names of children, parted by slashes, an
     * attribute last if it is one that is meant. A name in front of a path that begins with {@code //} is looked for at any depth.
     */
    public Optional<String> at(String path) {
        boolean anywhere = path.startsWith("//");
        String[] steps =
                (anywhere ? path.substring(2) : path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        return anywhere
                ? everywhere()
                        .filter(element -> element.name.equals(steps[0]))
                        .flatMap(element -> element.at(steps, 1).stream())
                        .findFirst()
                : at(steps, 0);
    }

    private Optional<String> at(String[] steps, int from) {
        if (from == steps.length) {
            return text();
        }
        return steps[from].startsWith("@")
                ? attribute(steps[from].substring(1))
                : elements()
                        .filter(child -> child.name.equals(steps[from]))
                        .flatMap(child -> child.at(steps, from + 1).stream())
                        .findFirst();
    }

    /** The element itself and all below it, in document order. */
    public Stream<XmlElement> everywhere() {
        return Stream.concat(Stream.of(this), elements().flatMap(XmlElement::everywhere));
    }

    /** The first element of that name at any depth, this one included. */
    public Optional<XmlElement> anywhere(String wanted) {
        if (name.equals(wanted)) {
            return Optional.of(this);
        }
        for (XmlNode node : children) {
            if (node instanceof XmlElement element) {
                Optional<XmlElement> found = element.anywhere(wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** All text in it, at any depth, as it stands; what is set on lines of its own in print is so here. */
    public String rawText() {
        if (children.size() == 1 && children.getFirst() instanceof XmlText only) {
            return only.text();
        }
        StringBuilder text = new StringBuilder();
        collect(text);
        return text.toString();
    }

    /** All text in it on one line; empty if there is none. */
    public Optional<String> text() {
        return Optional.of(Words.oneLine(rawText())).filter(line -> !line.isEmpty());
    }

    /** The same with all names of elements and attributes in lower case; names that were the same but for that are one. */
    public XmlElement inLowerCase() {
        Map<String, String> lower = LinkedHashMap.newLinkedHashMap(attributes.size());
        attributes.forEach((key, value) -> lower.put(key.toLowerCase(Locale.ROOT), value));
        List<XmlNode> nodes = new ArrayList<>(children.size());
        for (XmlNode node : children) {
            nodes.add(node instanceof XmlElement element ? element.inLowerCase() : node);
        }
        return new XmlElement(name.toLowerCase(Locale.ROOT), lower, nodes);
    }

    private void collect(StringBuilder text) {
        for (XmlNode node : children) {
            switch (node) {
                case XmlText part -> text.append(part.text());
                case XmlElement element -> {
                    boolean apart = APART.contains(element.name.toLowerCase(Locale.ROOT));
                    if (apart && !text.isEmpty()) {
                        text.append('\n');
                    }
                    element.collect(text);
                    if (apart) {
                        text.append('\n');
                    }
                }
            }
        }
    }
}
