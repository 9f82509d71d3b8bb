package wiredesk.ingest.format.mapping;

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
 * An element as a tree of nodes that XPath can walk through: made of what was read already, so nothing is parsed again. Names have no
 * prefix; {@code xml:lang} is {@code lang}. Each node remembers the element it was made of.
 */
final class XmlTree {

    private static final String ORIGIN = "origin";
    private static final DocumentBuilderFactory FACTORY = DocumentBuilderFactory.newDefaultNSInstance();

    private XmlTree() {}

    /** The element as the root of a tree of its own. */
    static Element of(XmlElement element) {
        try {
            Document document;
            synchronized (FACTORY) {
                document = FACTORY.newDocumentBuilder().newDocument();
            }
            Element root = element(element, document);
            document.appendChild(root);
            return root;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform can make documents", e);
        }
    }

    /** What a node was made of; null for one that is no element. */
    static @Nullable XmlElement origin(Node node) {
        return node.getUserData(ORIGIN) instanceof XmlElement element ? element : null;
    }

    private static Element element(XmlElement from, Document document) {
        Element element = named(from.name(), document);
        element.setUserData(ORIGIN, from, null);
        from.attributes().forEach((name, value) -> {
            try {
                element.setAttribute(name.startsWith("xml:") ? name.substring(4) : name, value);
            } catch (DOMException e) {
                // A name that only a tolerant reader lets pass; no path can ask for it.
            }
        });
        from.children()
                .forEach(child -> element.appendChild(
                        switch (child) {
                            case XmlText text -> document.createTextNode(text.text());
                            case XmlElement inside -> element(inside, document);
                        }));
        return element;
    }

    private static Element named(String name, Document document) {
        try {
            return document.createElement(name);
        } catch (DOMException e) {
            return document.createElement("_");
        }
    }
}
