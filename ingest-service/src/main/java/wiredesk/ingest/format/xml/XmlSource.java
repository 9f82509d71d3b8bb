package wiredesk.ingest.format.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;

/**
 * Walks through an XML document from item to item; what it is asked for it reads whole, the rest it passes by.
 *
 * <p>Used by one thread, once.
 */
public final class XmlSource {

    private static final XMLInputFactory FACTORY = hardened();
    private static final Pattern DECLARATION =
            Pattern.compile("^[\\s\\x00\\uFEFFï»¿þÿ]*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int DECLARATION_WITHIN = 200;

    private final XMLStreamReader reader;
    private final XmlLimits limits;
    private final XmlNames names;
    private int depth;
    private int nodes;

    private XmlSource(XMLStreamReader reader, XmlLimits limits, XmlNames names) {
        this.reader = reader;
        this.limits = limits;
        this.names = names;
    }

    /**
     * Opens the document, in whatever charset it really is.
     *
     * @throws UnreadableDocument if it is not XML from its first character on
     */
    public static XmlSource open(Document document, XmlLimits limits) throws UnreadableDocument {
        return of(textOf(document), limits);
    }

    /** The document's characters from its first mark on, in whatever charset it really is. */
    public static String textOf(Document document) {
        byte[] bytes = document.bytes();
        String text = Characters.decode(bytes, declaredIn(bytes).or(document::charset));
        int start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        return text.substring(start);
    }

    /** Opens XML that is text already, as it stands in a field of another document. */
    public static XmlSource of(String xml, XmlLimits limits) throws UnreadableDocument {
        return of(xml, limits, XmlNames.LOCAL);
    }

    /** Opens XML that is text already; its elements are found by {@code names}. */
    public static XmlSource of(String xml, XmlLimits limits, XmlNames names) throws UnreadableDocument {
        try {
            return new XmlSource(FACTORY.createXMLStreamReader(new StringReader(xml)), limits, names);
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /**
     * The next element that is {@code wanted}, with all that is in it; empty at the end of the document. Elements within one that was
     * returned are not looked at again.
     *
     * @throws UnreadableDocument if the document breaks before that, or goes beyond the limits
     */
    public Optional<XmlElement> next(Predicate<String> wanted) throws UnreadableDocument {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    if (wanted.test(name())) {
                        return Optional.of(subtree());
                    }
                    if (++depth > limits.depth()) {
                        throw tooDeep();
                    }
                    count(1 + reader.getAttributeCount());
                } else if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private XmlElement subtree() throws XMLStreamException, UnreadableDocument {
        List<XmlElement> open = new ArrayList<>();
        open.add(start());
        while (true) {
            XmlElement parent = open.getLast();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= limits.depth()) {
                        throw tooDeep();
                    }
                    XmlElement child = start();
                    parent.children().add(child);
                    open.add(child);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open.removeLast();
                    if (open.isEmpty()) {
                        return parent;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    count(1);
                    parent.children().add(new XmlText(reader.getText()));
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    count(1);
                    parent.children().add(new XmlText(named(reader.getLocalName())));
                }
                case XMLStreamConstants.COMMENT -> {
                    Optional<String> character = CommentedCharacter.in(reader.getText());
                    if (character.isPresent()) {
                        count(1);
                        parent.children().add(new XmlText(character.get()));
                    }
                }
                default -> {
                    // Processing instructions say nothing to an editor.
                }
            }
        }
    }

    private XmlElement start() throws UnreadableDocument {
        int size = reader.getAttributeCount();
        count(1 + size);
        Map<String, String> attributes = size == 0 ? Map.of() : LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            String name = reader.getAttributeLocalName(i);
            attributes.put(isXmls(i) ? "xml:" + name : name, reader.getAttributeValue(i));
        }
        return new XmlElement(name(), attributes, new ArrayList<>(2));
    }

    /** Whether the attribute is one of XML's own; some writers bind a prefix of their own to the word instead. */
    private boolean isXmls(int attribute) {
        return "xml".equals(reader.getAttributePrefix(attribute))
                || "xml".equals(reader.getAttributeNamespace(attribute));
    }

    private String name() {
        String namespace = reader.getNamespaceURI();
        String prefix = reader.getPrefix();
        return names.name(namespace == null ? "" : namespace, prefix == null ? "" : prefix, reader.getLocalName());
    }

    private void count(int more) throws UnreadableDocument {
        nodes += more;
        if (nodes > limits.nodes()) {
            throw new UnreadableDocument(
                    Refusal.tooLarge("The XML has more than " + limits.nodes() + " elements, attributes and texts"));
        }
    }

    private UnreadableDocument tooDeep() {
        return new UnreadableDocument(
                Refusal.tooLarge("The XML is nested more than " + limits.depth() + " elements deep"));
    }

    /** The character of an HTML entity; nothing for one that only the document's own DOCTYPE could have known. */
    private static String named(String entity) {
        String reference = "&" + entity + ";";
        String character = Parser.unescapeEntities(reference, true);
        return character.equals(reference) ? "" : character;
    }

    private static Optional<String> declaredIn(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION_WITHIN);
        Matcher declaration = DECLARATION.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    private static UnreadableDocument malformed(XMLStreamException e) {
        String message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        String at = e.getLocation() == null
                ? ""
                : " in line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
        return new UnreadableDocument(Refusal.malformed("Not well-formed XML" + at + ": " + message));
    }

    /** The reader gives up in other ways too when its input is hostile; a stranger's bytes are never our fault. */
    private static UnreadableDocument broken(RuntimeException e) {
        return new UnreadableDocument(Refusal.malformed("Not well-formed XML: " + e.getMessage()));
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside of the document is read");
        });
        return factory;
    }
}
