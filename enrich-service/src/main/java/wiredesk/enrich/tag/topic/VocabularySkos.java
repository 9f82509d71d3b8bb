package wiredesk.enrich.tag.topic;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * SKOS as RDF/XML: {@code skos:Concept} (or {@code rdf:Description}) with {@code rdf:about}, in it {@code skos:prefLabel} with
 * {@code xml:lang}, and {@code skos:broader} with {@code rdf:resource}. Concepts marked {@code owl:deprecated} are left out.
 *
 * <p>A document type is refused, and with it every entity of a document's own.
 *
 * @see <a href="https://www.w3.org/TR/skos-reference/">SKOS Simple Knowledge Organization System</a>
 */
final class VocabularySkos {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final List<MediaTopics.Concept> concepts = new ArrayList<>();
    private Optional<String> code = Optional.empty();
    private String broader = "";
    private boolean deprecated;
    private Map<String, String> names = new HashMap<>();

    private VocabularySkos() {}

    static List<MediaTopics.Concept> read(byte[] bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        try {
            var reading = new VocabularySkos();
            reading.document(xml);
            return reading.concepts;
        } finally {
            xml.close();
        }
    }

    private void document(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("it has a document type");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && isConcept(xml)) {
                code.filter(known -> !deprecated)
                        .ifPresent(known -> concepts.add(new MediaTopics.Concept(known, broader, Map.copyOf(names))));
                code = Optional.empty();
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        if (isConcept(xml)) {
            code = Optional.ofNullable(xml.getAttributeValue(RDF, "about")).flatMap(VocabularyFile::code);
            broader = "";
            deprecated = false;
            names = new HashMap<>();
        } else if (is(xml, SKOS, "broader")) {
            Optional.ofNullable(xml.getAttributeValue(RDF, "resource"))
                    .flatMap(VocabularyFile::code)
                    .ifPresent(found -> broader = found);
        } else if (is(xml, SKOS, "prefLabel")) {
            var tag = Optional.ofNullable(xml.getAttributeValue(XML, "lang")).orElse("en");
            names.putIfAbsent(VocabularyFile.language(tag), xml.getElementText().strip());
        } else if (is(xml, OWL, "deprecated")) {
            deprecated = !xml.getElementText().strip().equals("false");
        }
    }

    private static boolean isConcept(XMLStreamReader xml) {
        return is(xml, SKOS, "Concept") || is(xml, RDF, "Description");
    }

    private static boolean is(XMLStreamReader xml, String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }
}
