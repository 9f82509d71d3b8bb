package wiredesk.ingest.format.xml;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes an element's inside as HTML, so that whatever vocabulary it was in, the same allow-list judges it. */
public final class Markup {

    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col");

    private Markup() {}

    /**
     * All that is in {@code element}, as HTML.
     *
     * @param rename from the document's element names to HTML's; the empty string leaves an element out with all that is in it
     */
    public static String inside(XmlElement element, UnaryOperator<String> rename) {
        StringBuilder out = new StringBuilder(1024);
        children(element, rename, out);
        return out.toString();
    }

    private static void children(XmlElement element, UnaryOperator<String> rename, StringBuilder out) {
        for (XmlNode node : element.children()) {
            switch (node) {
                case XmlText text -> escape(text.text(), out);
                case XmlElement child -> write(child, rename, out);
            }
        }
    }

    private static void write(XmlElement element, UnaryOperator<String> rename, StringBuilder out) {
        String name = rename.apply(element.name().toLowerCase(Locale.ROOT));
        if (name.isEmpty()) {
            return;
        }
        out.append('<').append(name);
        element.attributes().forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            escape(value, out);
            out.append('"');
        });
        out.append('>');
        if (!EMPTY.contains(name)) {
            children(element, rename, out);
            out.append("</").append(name).append('>');
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
