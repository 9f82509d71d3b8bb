package wiredesk.ingest.format.xml;

/** Under which name an element is found, made of all that the document says about it. */
@FunctionalInterface
public interface XmlNames {

    /** The local name alone, whatever its namespace. */
    XmlNames LOCAL = (namespace, prefix, local) -> local;

    /**
     * The name of an element.
     *
     * @param namespace the URI its prefix stands for, empty if there is none or nobody declared it
     * @param prefix as written, empty if there is none
     * @param local as written
     */
    String name(String namespace, String prefix, String local);
}
