package wiredesk.ingest.format.xml;

/**
 * How much of XML one document may be.
 *
 * @param depth elements within elements
 * @param nodes elements, texts and attributes in all
 */
public record XmlLimits(int depth, int nodes) {

    /** Far beyond what any agency sends, far below what hurts. */
    public static final XmlLimits USUAL = new XmlLimits(200, 500_000);
}
