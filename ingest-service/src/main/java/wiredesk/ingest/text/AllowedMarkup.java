package wiredesk.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import wiredesk.ingest.format.value.EmptyTags;
import wiredesk.ingest.format.value.Words;

/**
 * Untrusted HTML, reduced to an allow-list of elements, and the same as paragraphs of text.
 *
 * @param html the allowed mark-up; empty if nothing of it was mark-up
 * @param paragraphs its text, captions of figures left out
 */
record AllowedMarkup(Optional<String> html, List<String> paragraphs) {

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "a",
                    "abbr",
                    "article",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "section",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "u",
                    "ul")
            .addAttributes("a", "href", "title")
            .addAttributes("abbr", "title")
            .addAttributes("blockquote", "cite")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("ol", "start")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("time", "datetime")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addProtocols("blockquote", "cite", "http", "https")
            .addProtocols("img", "src", "http", "https")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer");

    /** What nobody writes and means. */
    private static final Pattern ESCAPED_TWICE =
            Pattern.compile("&(?:amp|quot|apos|lt|gt|nbsp|#[0-9]{1,6}|#x[0-9a-fA-F]{1,5});");

    private static final Pattern PASTED =
            Pattern.compile("</(?:div|script|p|span|a|iframe|blockquote|style)>", Pattern.CASE_INSENSITIVE);

    private static final Cleaner CLEANER = new Cleaner(ALLOWED);

    /** Elements whose content is no part of a story either. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "template",
            "form",
            "nav",
            "svg",
            "math",
            "button",
            "select",
            "textarea",
            "title",
            "head");

    private static final Set<String> BLOCKS = Set.of(
            "article",
            "blockquote",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "ul");

    static AllowedMarkup of(String untrusted) {
        Document dirty = Jsoup.parseBodyFragment(EmptyTags.removed(untrusted));
        dirty.body().filter(AllowedMarkup::withoutUnseen);
        if (dirty.body().childrenSize() == 0) {
            return withoutElements(dirty.body().wholeText(), untrusted);
        }
        Document clean = CLEANER.clean(dirty);
        clean.outputSettings().prettyPrint(false);
        unescape(clean.body());
        cutLeftovers(clean.body());
        List<String> paragraphs = Reader.read(clean.body());
        return new AllowedMarkup(Optional.of(clean.body().html().strip()).filter(html -> !html.isEmpty()), paragraphs);
    }

    /** Either mark-up that was escaped once too often, or a text with lines of its own. */
    private static AllowedMarkup withoutElements(String text, String before) {
        boolean escaped =
                !text.equals(before) && text.length() < before.length() && text.contains("</") && text.contains("<p");
        return escaped ? of(text) : new AllowedMarkup(Optional.empty(), PlainParagraphs.of(text));
    }

    /**
     * Undoes what was escaped once too often within the elements: entities of entities, and mark-up that an editor pasted as text, of
     * which only its own text stays.
     */
    private static void unescape(Element body) {
        body.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                unescape(text);
            }
        });
    }

    private static void unescape(TextNode node) {
        String text = node.getWholeText();
        if (text.indexOf('&') >= 0 && ESCAPED_TWICE.matcher(text).find()) {
            text = Parser.unescapeEntities(text, false);
            node.text(text);
        }
        if (text.contains("</") && PASTED.matcher(text).find()) {
            Document pasted = Jsoup.parseBodyFragment(text);
            pasted.body().filter(AllowedMarkup::withoutUnseen);
            node.text(pasted.body().text());
        }
    }

    private static NodeFilter.FilterResult withoutUnseen(Node node, int depth) {
        if (node instanceof Element element && UNSEEN.contains(element.normalName())) {
            return NodeFilter.FilterResult.REMOVE;
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    /** A story has other paragraphs before them; a body that is nothing else stays. */
    private static void cutLeftovers(Element body) {
        for (Element last = lastBlock(body);
                last != null
                        && last.previousElementSibling() != null
                        && Leftovers.isLeftover(Words.oneLine(last.text()));
                last = lastBlock(body)) {
            if (last.normalName().equals("hr") || last.selectFirst("img") != null) {
                return;
            }
            last.remove();
        }
    }

    private static @Nullable Element lastBlock(Element body) {
        Element last = body.lastElementChild();
        while (last != null && last.normalName().equals("div") && last.childrenSize() > 1) {
            last = last.lastElementChild();
        }
        return last != null
                        && (last.normalName().equals("p") || last.normalName().equals("div"))
                ? last
                : null;
    }

    /** Walks over the clean elements and gathers their text. */
    private static final class Reader implements NodeVisitor {

        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int inFigure;
        private int inPre;

        static List<String> read(Element body) {
            Reader reader = new Reader();
            body.traverse(reader);
            reader.flush();
            return reader.paragraphs;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (inFigure == 0) {
                    open.append(inPre > 0 ? text.getWholeText() : spaced(text.getWholeText()));
                }
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (BLOCKS.contains(name)) {
                    flush();
                }
                switch (name) {
                    case "figure" -> inFigure++;
                    case "pre" -> inPre++;
                    case "br" -> open.append('\n');
                    case "tr" -> {
                        if (!open.toString().isBlank()) {
                            open.append('\n');
                        }
                    }
                    case "td", "th" -> {
                        if (element.previousElementSibling() != null) {
                            open.append('\t');
                        }
                    }
                    default -> {
                        // Inline: its text is all that counts.
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "figure" -> inFigure--;
                    case "pre" -> {
                        flush();
                        inPre--;
                    }
                    default -> {
                        if (BLOCKS.contains(element.normalName())) {
                            flush();
                        }
                    }
                }
            }
        }

        /** Outside of preformatted text a line break or a tab is a space like any other; ours are those of elements. */
        private static String spaced(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < ' ') {
                    return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
                }
            }
            return text;
        }

        private void flush() {
            if (open.isEmpty()) {
                return;
            }
            String text = open.toString();
            open.setLength(0);
            if (inPre > 0) {
                add(text.strip());
            } else if (text.indexOf('\n') < 0) {
                add(tidy(text));
            } else {
                addLines(text);
            }
        }

        private void addLines(String text) {
            StringBuilder paragraph = new StringBuilder(text.length());
            for (String line : text.split("\n", -1)) {
                String tidy = tidy(line);
                if (tidy.isEmpty()) {
                    add(paragraph.toString());
                    paragraph.setLength(0);
                } else {
                    paragraph.append(paragraph.isEmpty() ? "" : "\n").append(tidy);
                }
            }
            add(paragraph.toString());
        }

        private static String tidy(String line) {
            return line.indexOf('\t') < 0 ? Words.oneLine(line) : cells(line);
        }

        private static String cells(String row) {
            List<String> cells = new ArrayList<>();
            for (String cell : row.split("\t", -1)) {
                cells.add(Words.oneLine(cell));
            }
            return String.join("\t", cells).strip();
        }

        private void add(String paragraph) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph);
            }
        }
    }
}
