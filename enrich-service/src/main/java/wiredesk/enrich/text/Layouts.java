package wiredesk.enrich.text;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import wiredesk.enrich.text.Paragraph.Layout;

/** Knows from a body's HTML how its paragraphs are set, and recognises them by their words. */
final class Layouts {

    /** Of a body without mark-up: everything is prose. */
    static final Layouts NONE = new Layouts(Map.of());

    private static final int MOST_HTML = 1 << 20;

    /** The text of an element is read once for each element around it: nesting costs. No agency's tables go as deep. */
    private static final int DEEPEST = 64;

    private static final Map<String, Layout> ELEMENTS = Map.ofEntries(
            Map.entry("h1", Layout.HEADING),
            Map.entry("h2", Layout.HEADING),
            Map.entry("h3", Layout.HEADING),
            Map.entry("h4", Layout.HEADING),
            Map.entry("h5", Layout.HEADING),
            Map.entry("h6", Layout.HEADING),
            Map.entry("blockquote", Layout.QUOTE),
            Map.entry("li", Layout.LIST),
            Map.entry("dt", Layout.LIST),
            Map.entry("dd", Layout.LIST),
            Map.entry("tr", Layout.TABLE),
            Map.entry("td", Layout.TABLE),
            Map.entry("th", Layout.TABLE),
            Map.entry("caption", Layout.CAPTION),
            Map.entry("figcaption", Layout.CAPTION));

    private final Map<String, Layout> byWords;

    private Layouts(Map<String, Layout> byWords) {
        this.byWords = byWords;
    }

    /** Reads a body's HTML; of more than 1 Mi code units the beginning. */
    static Layouts of(String html) {
        var byWords = new HashMap<String, Layout>();
        var body = Jsoup.parse(
                        html.substring(0, Math.min(html.length(), MOST_HTML)),
                        "",
                        Parser.htmlParser().setMaxDepth(DEEPEST))
                .body();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        var layout = ELEMENTS.get(element.normalName());
                        if (layout != null && element.childrenSize() < 64) {
                            byWords.putIfAbsent(words(element.text()), layout);
                            element.children().stream()
                                    .filter(child -> child.normalName().equals("p"))
                                    .forEach(child -> byWords.putIfAbsent(words(child.text()), layout));
                        }
                    }
                },
                body);
        return new Layouts(byWords);
    }

    /** How the paragraph with these words is set. */
    Layout layoutOf(String paragraph) {
        return byWords.isEmpty() ? Layout.PROSE : byWords.getOrDefault(words(paragraph), Layout.PROSE);
    }

    /** Letters and digits alone: ingest and HTML differ in spaces, bullets and cell borders. */
    private static String words(String text) {
        var words = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(words::appendCodePoint);
        return words.toString();
    }
}
