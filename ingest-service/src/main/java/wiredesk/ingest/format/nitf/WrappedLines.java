package wiredesk.ingest.format.nitf;

import java.util.ArrayList;
import java.util.List;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlNode;
import wiredesk.ingest.format.xml.XmlText;

/**
 * Paragraphs whose lines were broken for a printer: every line but the last is nearly as long as a printer's line, and none is longer. Verse
 * and lists have shorter lines.
 */
final class WrappedLines {

    private static final int SHORTEST = 48;
    private static final int LONGEST = 85;

    private WrappedLines() {}

    /** The same with spaces in the place of such breaks. */
    static XmlElement joined(XmlElement element) {
        List<XmlNode> children = new ArrayList<>(element.children().size());
        boolean wrapped = element.name().equals("p") && isWrapped(element);
        for (XmlNode node : element.children()) {
            switch (node) {
                case XmlText text -> children.add(text);
                case XmlElement child -> children.add(wrapped ? new XmlText(" ") : joined(child));
            }
        }
        return new XmlElement(element.name(), element.attributes(), children);
    }

    private static boolean isWrapped(XmlElement paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (XmlNode node : paragraph.children()) {
            switch (node) {
                case XmlText text -> line.append(text.text());
                case XmlElement child -> {
                    if (!child.name().equals("br")) {
                        return false;
                    }
                    lines.add(line.toString().strip());
                    line.setLength(0);
                }
            }
        }
        if (line.toString().isBlank() && lines.size() > 1) {
            line.append(lines.removeLast());
        }
        return !lines.isEmpty()
                && line.toString().strip().length() <= LONGEST
                && lines.stream().allMatch(it -> it.length() >= SHORTEST && it.length() <= LONGEST);
    }
}
