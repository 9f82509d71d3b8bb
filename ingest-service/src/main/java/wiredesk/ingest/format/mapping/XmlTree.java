package wiredesk.ingest.format.mapping;

import java.util.IdentityHashMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlText;

/**
 * An element and all in it, also as the nodes that an XPath engine walks through, made when the first is asked for. They are made of what was
 * read already, so nothing is parsed again. Names have no prefix; {@code xml:lang} is {@code lang}. Used by one thread.
 */
final class XmlTree {

    /** Nodes of a tree that an engine is let walk through: what that costs grows with it. */
    private static final int MOST_NODES = 50_000;

    private static final String ORIGIN = "origin";
    private static final String XML = "xml:";
    private static final DocumentBuilderFactory FACTORY = DocumentBuilderFactory.newDefaultNSInstance();

    private final XmlElement root;
    private final IdentityHashMap<XmlElement, Node> nodes = new IdentityHashMap<>();
    private int count;

    XmlTree(XmlElement root) {
        this.root = root;
    }

    XmlElement root() {
        return root;
    }

    /**
     * The node of an element in it.
     *
     * @throws UnsearchableItem if the tree has more than 50,000 nodes
     */
    Node node(XmlElement element) {
        if (nodes.isEmpty()) {
            Document document = document();
            document.appendChild(made(root, document));
        }
        Node node = nodes.get(element);
        if (node == null) {
            throw new IllegalStateException("No element of this tree: " + element.name());
        }
        return node;
    }

    /** The element a node was made of; null for a node that is no element. */
    static @Nullable XmlElement origin(Node node) {
        return node.getUserData(ORIGIN) instanceof XmlElement element ? element : null;
    }

    /** An element's attribute by its local name; null if it has none. */
    static @Nullable String attribute(XmlElement element, String name) {
        String value = element.attributes().get(name);
        return value == null ? element.attributes().get(XML + name) : value;
    }

    private Element made(XmlElement from, Document document) {
        count(1 + from.attributes().size());
        Element element = named(from.name(), document);
        element.setUserData(ORIGIN, from, null);
        nodes.put(from, element);
        from.attributes().forEach((name, value) -> {
            String local = name.startsWith(XML) ? name.substring(XML.length()) : name;
            try {
                element.setAttribute(local, value);
            } catch (DOMException e) {
                // A name that only a tolerant reader lets pass; no path can ask for it.
            }
        });
        from.children()
                .forEach(child -> element.appendChild(
                        switch (child) {
                            case XmlText text -> {
                                count(1);
                                yield document.createTextNode(text.text());
                            }
                            case XmlElement inside -> made(inside, document);
                        }));
        return element;
    }

    private void count(int more) {
        count += more;
        if (count > MOST_NODES) {
            throw new UnsearchableItem("An item with more than " + MOST_NODES
                    + " elements, texts and attributes cannot be searched by XPath");
        }
    }

    private static Document document() {
        synchronized (FACTORY) {
            try {
                return FACTORY.newDocumentBuilder().newDocument();
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException("Every Java platform can make documents", e);
            }
        }
    }

    private static Element named(String name, Document document) {
        try {
            return document.createElement(name);
        } catch (DOMException e) {
            return document.createElement("_");
        }
    }
}
