package wiredesk.ingest.format.web;

import java.net.URI;
import java.util.Optional;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * The address that relative ones are relative to.
 *
 * @param uri absolute; empty where the document names none
 * @see <a href="https://www.w3.org/TR/xmlbase/">XML Base</a>
 */
public record Base(Optional<URI> uri) {

    /** No base: relative addresses stay as they are. */
    public static final Base NONE = new Base(Optional.empty());

    /** The base within an element that may set its own. */
    public Base within(XmlElement element) {
        return element.attribute("xml:base").map(this::with).orElse(this);
    }

    /** The base {@code address}, itself perhaps relative to this one. */
    public Base with(String address) {
        Optional<URI> resolved = uriOf(resolve(address)).filter(URI::isAbsolute);
        return resolved.isPresent() ? new Base(resolved) : this;
    }

    /** This base if there is one, else that one. */
    public Base or(Optional<String> address) {
        return uri.isPresent() || address.isEmpty() ? this : with(address.get());
    }

    /** The address in full, or as it stands if that cannot be said. */
    public String resolve(String address) {
        String reference = address.strip();
        if (uri.isEmpty() || hasScheme(reference)) {
            return reference;
        }
        return uriOf(reference)
                .map(relative -> uri.get().resolve(relative).toString())
                .orElse(reference);
    }

    private static boolean hasScheme(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 1 || !Character.isLetter(reference.charAt(0))) {
            return false;
        }
        return reference
                .substring(0, colon)
                .chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
    }

    private static Optional<URI> uriOf(String address) {
        try {
            return Optional.of(URI.create(address.replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
