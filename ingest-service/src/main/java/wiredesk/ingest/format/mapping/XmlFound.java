package wiredesk.ingest.format.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathNodes;
import org.w3c.dom.Node;
import wiredesk.ingest.format.xml.Markup;
import wiredesk.ingest.format.xml.XmlElement;

/** An element of an XML document. */
record XmlFound(XmlElement element, XmlTree tree, XmlPaths paths) implements Found {

    private static final int MOST_FOUND = 10_000;

    @Override
    public Optional<String> text() {
        return Optional.of(element.rawText()).filter(text -> !text.isBlank());
    }

    /** Of an element that has none inside, its text: mark-up in CDATA, or escaped, is text to XML. */
    @Override
    public Optional<String> markup() {
        return element.elements().findAny().isEmpty()
                ? text()
                : Optional.of(Markup.inside(element, UnaryOperator.identity()));
    }

    @Override
    public List<Found> at(Place place) {
        Optional<SimplePath> simple = paths.simple(place.path());
        return simple.isPresent() ? at(simple.get()) : found(paths.at(tree.node(element), place.path()));
    }

    private List<Found> at(SimplePath path) {
        List<XmlElement> elements = path.elements(element, tree.root());
        List<Found> found = new ArrayList<>(elements.size());
        for (XmlElement one : elements) {
            String attribute = path.attribute();
            if (attribute == null) {
                found.add(new XmlFound(one, tree, paths));
            } else {
                String value = XmlTree.attribute(one, attribute);
                if (value != null) {
                    found.add(new Said(value));
                }
            }
        }
        return found;
    }

    private List<Found> found(XPathEvaluationResult<?> result) {
        if (!(result.value() instanceof XPathNodes nodes)) {
            String value = String.valueOf(result.value());
            return value.isBlank() ? List.of() : List.of(new Said(value));
        }
        List<Found> found = new ArrayList<>(Math.min(nodes.size(), MOST_FOUND));
        for (Node node : nodes) {
            if (found.size() == MOST_FOUND) {
                break;
            }
            XmlElement origin = XmlTree.origin(node);
            found.add(
                    origin == null
                            ? new Said(Optional.ofNullable(node.getNodeValue()).orElse(""))
                            : new XmlFound(origin, tree, paths));
        }
        return found;
    }

    /** What an attribute or a piece of text says, or an expression made of the document. */
    private record Said(String value) implements Found {

        @Override
        public Optional<String> text() {
            return Optional.of(value).filter(text -> !text.isBlank());
        }

        @Override
        public Optional<String> markup() {
            return text();
        }

        /** Nothing but itself. */
        @Override
        public List<Found> at(Place place) {
            return place.path().equals(".") ? List.of(this) : List.of();
        }
    }
}
