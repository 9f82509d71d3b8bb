package wiredesk.ingest.format.xml;

/** A stretch of text. */
public record XmlText(String text) implements XmlNode {}
