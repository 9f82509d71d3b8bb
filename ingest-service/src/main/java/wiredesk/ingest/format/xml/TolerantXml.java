package wiredesk.ingest.format.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;

/**
 * XML that breaks its own rules, read as well as can be: bare ampersands, tags that nobody closes, prefixes that nobody declares, characters
 * that no XML may have. What is broken in one element stays in it as long as the element itself ends.
 *
 * <p>Like the strict reader it reads no DOCTYPE and resolves nothing but XML's own and HTML's named characters.
 *
 * @param root the outermost element
 * @param open names of the elements that nothing ended before the document did, outermost first: it was cut off within the last of them
 */
public record TolerantXml(XmlElement root, List<String> open) {

    /** All of the tags are held at once, which well-formed XML does not ask for; 8 MB of any feed have fewer. */
    private static final int MAX_MARKS = 250_000;

    /** Around documents that stand one behind the other. */
    private static final String TOGETHER = "documents";

    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

    /**
     * Reads all of it.
     *
     * @throws UnreadableDocument if there is no element in it, or more than the limits allow
     */
    public static TolerantXml read(String xml, XmlLimits limits, XmlNames names) throws UnreadableDocument {
        return read(xml, limits, names, 1);
    }

    /**
     * Reads all of it, also the documents of the same kind that stand behind the first; one element holds them all then.
     *
     * @throws UnreadableDocument if there is no element in it, or more than the limits allow
     */
    static TolerantXml readTogether(String xml, XmlLimits limits, XmlNames names) throws UnreadableDocument {
        return read(xml, limits, names, MAX_MARKS);
    }

    private static TolerantXml read(String xml, XmlLimits limits, XmlNames names, int most) throws UnreadableDocument {
        if (xml.chars().filter(c -> c == '<').limit(MAX_MARKS + 1L).count() > MAX_MARKS) {
            throw new UnreadableDocument(
                    Refusal.tooLarge("XML that is not well-formed is read up to " + MAX_MARKS + " tags, found more"));
        }
        Parser parser = Parser.xmlParser();
        parser.setMaxDepth(limits.depth());
        Document document = parser.parseInput(withoutDoctype(xml), "");
        List<Element> roots = document.children().stream()
                .filter(root -> root.tagName().equals(document.child(0).tagName()))
                .limit(most)
                .toList();
        if (roots.isEmpty()) {
            throw new UnreadableDocument(Refusal.malformed("Expected XML, found no element"));
        }
        Copy copy = new Copy(limits, names);
        List<XmlNode> copies = new ArrayList<>(roots.size());
        for (Element root : roots) {
            copies.add(copy.of(root));
        }
        XmlElement root = copies.size() == 1 && copies.getFirst() instanceof XmlElement only
                ? only
                : new XmlElement(TOGETHER, Map.of(), copies);
        return new TolerantXml(root, open(xml, roots.getLast(), names));
    }

    /** The document without the declarations in its DOCTYPE, which might hold what looks like elements. */
    private static String withoutDoctype(String xml) {
        int start = xml.indexOf("<!DOCTYPE");
        int subset = start < 0 ? -1 : xml.indexOf('[', start);
        if (subset < 0 || xml.substring(start, subset).indexOf('>') >= 0) {
            return xml;
        }
        int end = xml.indexOf("]>", subset);
        return end < 0 ? xml.substring(0, start) : xml.substring(0, start) + xml.substring(end + "]>".length());
    }

    private static List<String> open(String xml, Element outermost, XmlNames names) {
        List<String> open = new ArrayList<>();
        for (Element at = outermost; at != null && isUnended(xml, at.tagName()); at = at.lastElementChild()) {
            open.add(Copy.name(at, names));
        }
        return open;
    }

    private static boolean isUnended(String xml, String tag) {
        return xml.lastIndexOf("</" + tag) < xml.lastIndexOf("<" + tag);
    }

    private static final class Copy {

        private final XmlLimits limits;
        private final XmlNames names;
        private int nodes;

        Copy(XmlLimits limits, XmlNames names) {
            this.limits = limits;
            this.names = names;
        }

        XmlElement of(Element element) throws UnreadableDocument {
            count(1 + element.attributesSize());
            Map<String, String> attributes = LinkedHashMap.newLinkedHashMap(element.attributesSize());
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                boolean declaration = key.equals("xmlns") || key.startsWith("xmlns:");
                if (!declaration) {
                    boolean ownPrefix = key.startsWith("xml:");
                    attributes.putIfAbsent(ownPrefix ? key : local(key), attribute.getValue());
                }
            }
            List<XmlNode> children = new ArrayList<>(element.childNodeSize());
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode text) {
                    count(1);
                    children.add(new XmlText(text.getWholeText()));
                } else if (node instanceof Element child) {
                    add(of(child), children);
                }
            }
            return new XmlElement(name(element, names), attributes, children);
        }

        /** What stands behind a {@code <br>} that nobody closed is not in it. */
        private static void add(XmlElement child, List<XmlNode> siblings) {
            if (VOID.contains(child.name().toLowerCase(Locale.ROOT))) {
                siblings.add(new XmlElement(child.name(), child.attributes(), List.of()));
                siblings.addAll(child.children());
            } else {
                siblings.add(child);
            }
        }

        private void count(int more) throws UnreadableDocument {
            nodes += more;
            if (nodes > limits.nodes()) {
                throw new UnreadableDocument(Refusal.tooLarge(
                        "The XML has more than " + limits.nodes() + " elements, attributes and texts"));
            }
        }

        static String name(Element element, XmlNames names) {
            String name = element.tagName();
            int colon = name.indexOf(':');
            String namespace = element.tag().namespace();
            boolean none = namespace.equals(Parser.NamespaceXml);
            return names.name(none ? "" : namespace, colon < 0 ? "" : name.substring(0, colon), local(name));
        }

        private static String local(String name) {
            return name.substring(name.indexOf(':') + 1);
        }
    }
}
