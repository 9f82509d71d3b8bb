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
import org.jspecify.annotations.Nullable;
import wiredesk.ingest.format.value.EmptyTags;
import wiredesk.ingest.format.value.Words;

/**
 * Untrusted HTML, reduced to an allow-list of elements, and the same as paragraphs of text.
 *
 * @param html the allowed mark-up; empty if nothing of it was mark-up
 * @param paragraphs its text, captions of figures and lines around the story left out
 * @param headings how many of the first paragraphs are headings
 * @param dateline the text of an element at the head of the story that the page itself calls its dateline
 * @param byline the text of the element that the page itself calls its byline
 */
record AllowedMarkup(
        Optional<String> html,
        List<String> paragraphs,
        int headings,
        Optional<String> dateline,
        Optional<String> byline) {

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

    /** Code units of an advertisement's sign, with the white space of its mark-up. */
    private static final int LONGEST_SIGN = 200;

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

    static AllowedMarkup of(String untrusted) {
        return TidyMarkup.read(untrusted).orElseGet(() -> repaired(untrusted));
    }

    /** Reads any mark-up the way browsers do, by a tree. */
    static AllowedMarkup repaired(String untrusted) {
        Document dirty = Jsoup.parseBodyFragment(EmptyTags.removed(untrusted));
        List<Element> classed = new ArrayList<>();
        dirty.body().filter((node, depth) -> depth == 0 ? NodeFilter.FilterResult.CONTINUE : seen(node, classed));
        if (dirty.body().childrenSize() == 0) {
            return withoutElements(dirty.body().wholeText(), untrusted);
        }
        Element clean = clean(dirty);
        PageLines lines = new PageLines(classed);
        Optional<String> dateline = lines.dateline();
        Optional<String> byline = lines.byline();
        MarkupText text = MarkupText.of(lines.remove() ? clean(dirty) : clean);
        return new AllowedMarkup(
                Optional.of(clean.html().strip()).filter(html -> !html.isEmpty()),
                text.paragraphs(),
                text.headings(),
                dateline,
                byline);
    }

    /** Takes out what is no part of a story, mends addresses, and gathers the elements of a class, all in one walk. */
    private static NodeFilter.FilterResult seen(Node node, List<Element> classed) {
        if (node instanceof Element element && element.attributesSize() > 0) {
            withScheme(element, "href");
            withScheme(element, "src");
            if (element.hasAttr("class")) {
                classed.add(element);
            }
        }
        return withoutUnseen(node);
    }

    /** An address that leaves its scheme to the page ({@code //host/path}) has none outside of it; the web's is https. */
    private static void withScheme(Element element, String attribute) {
        String address = element.attr(attribute);
        if (address.startsWith("//")) {
            element.attr(attribute, "https:" + address);
        }
    }

    private static Element clean(Document dirty) {
        Document clean = CLEANER.clean(dirty);
        clean.outputSettings().prettyPrint(false);
        unescape(clean.body());
        cutUnread(clean.body());
        cutLeftovers(clean.body());
        return clean.body();
    }

    /** Advertisements, and pictures whose address is of no use outside the sender's house. */
    private static void cutUnread(Element body) {
        body.stream()
                .filter(element ->
                        isAdvertisement(element) || (element.normalName().equals("img") && !element.hasAttr("src")))
                .toList()
                .forEach(Element::remove);
    }

    private static boolean isAdvertisement(Element block) {
        return switch (block.normalName()) {
            case "p", "div", "span" ->
                block.childrenSize() == 0 && isShort(block) && Leftovers.isAdvertisement(block.text());
            default -> false;
        };
    }

    private static boolean isShort(Element leaf) {
        int length = 0;
        for (Node node : leaf.childNodes()) {
            length += node instanceof TextNode text ? text.getWholeText().length() : 0;
        }
        return length <= LONGEST_SIGN;
    }

    /** Either mark-up that was escaped once too often, or a text with lines of its own. */
    private static AllowedMarkup withoutElements(String text, String before) {
        boolean escaped =
                !text.equals(before) && text.length() < before.length() && text.contains("</") && text.contains("<p");
        return escaped
                ? of(text)
                : new AllowedMarkup(Optional.empty(), PlainParagraphs.of(text), 0, Optional.empty(), Optional.empty());
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
            pasted.body().filter((found, depth) -> withoutUnseen(found));
            node.text(pasted.body().text());
        }
    }

    private static NodeFilter.FilterResult withoutUnseen(Node node) {
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
}
