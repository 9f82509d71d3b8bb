package wiredesk.ingest.format.mapping;

/**
 * A place in an item, or in the document.
 *
 * @param path for JSON a {@link Pointer}, for XML an XPath that {@link XPathRules} allow
 */
record Place(String path) {}
