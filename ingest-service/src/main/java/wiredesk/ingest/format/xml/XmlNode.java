package wiredesk.ingest.format.xml;

/** What can stand in an element: text, or another element. */
public sealed interface XmlNode permits XmlElement, XmlText {}
