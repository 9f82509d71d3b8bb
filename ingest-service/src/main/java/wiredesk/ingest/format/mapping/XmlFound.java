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

/** A node of an XML document. */
record XmlFound(Node node, XmlPaths paths) implements Found {

    private static final int MOST_FOUND = 10_000;

    @Override
    public Optional<String> text() {
        XmlElement element = XmlTree.origin(node);
        String text = element == null ? node.getNodeValue() : element.rawText();
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }

    /** Of an element that has none inside, its text: mark-up in CDATA, or escaped, is text to XML. */
    @Override
    public Optional<String> markup() {
        XmlElement element = XmlTree.origin(node);
        return element == null || element.elements().findAny().isEmpty()
                ? text()
                : Optional.of(Markup.inside(element, UnaryOperator.identity()));
    }

    @Override
    public List<Found> at(Place place) {
        XPathEvaluationResult<?> result = paths.at(node, place.path());
        if (!(result.value() instanceof XPathNodes nodes)) {
            String value = String.valueOf(result.value());
            return value.isBlank() ? List.of() : List.of(new Computed(value));
        }
        List<Found> found = new ArrayList<>(Math.min(nodes.size(), MOST_FOUND));
        for (Node inside : nodes) {
            if (found.size() == MOST_FOUND) {
                break;
            }
            found.add(new XmlFound(inside, paths));
        }
        return found;
    }

    /** What an expression made of the document: a text, a number, a truth value. */
    private record Computed(String value) implements Found {

        @Override
        public Optional<String> text() {
            return Optional.of(value);
        }

        @Override
        public Optional<String> markup() {
            return text();
        }

        @Override
        public List<Found> at(Place place) {
            return List.of();
        }
    }
}
