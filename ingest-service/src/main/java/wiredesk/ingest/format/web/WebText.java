package wiredesk.ingest.format.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;
import wiredesk.ingest.format.value.Words;
import wiredesk.ingest.format.xml.Markup;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * A text as the web holds it: plain, as escaped mark-up, as mark-up in CDATA, as XHTML elements, or escaped once more than it should be.
 *
 * @param value the text as HTML if it is mark-up, else as it is to be read
 * @param isMarkup whether there are HTML elements in it
 */
public record WebText(String value, boolean isMarkup) {

    private static final int ESCAPED_AT_MOST = 3;
    private static final int LONGEST_TAG_NAME = 16;
    private static final int WIDEST_PRINTER = 110;
    private static final Pattern ENTITY =
            Pattern.compile("&(?:[a-zA-Z]{2,8}\\d{0,2}|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");

    /** The text of an element, whatever its type attribute says: senders write {@code text} over mark-up and {@code html} over text. */
    public static WebText of(XmlElement element) {
        if (element.elements().findAny().isPresent()) {
            return new WebText(Markup.inside(element, WebText::htmlName), true);
        }
        String raw = element.rawText();
        return of(element.attribute("mode").filter("base64"::equals).isPresent() ? decoded(raw) : raw);
    }

    /** The text itself. */
    public static WebText of(String raw) {
        String text = withoutCdata(raw);
        if (hasTag(text)) {
            return new WebText(text, true);
        }
        String inner = text;
        for (int i = 0; i < ESCAPED_AT_MOST && inner.indexOf('&') >= 0; i++) {
            inner = withoutCdata(Parser.unescapeEntities(inner, false));
            if (hasTag(inner) && isSurelyMarkup(inner)) {
                return new WebText(inner, true);
            }
        }
        return new WebText(unescaped(text), false);
    }

    /** The text as a body: lines as sent, without the indentation of the XML around them. */
    public String lines() {
        return value.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    /** The text without mark-up, paragraphs parted by blank lines; empty if it says nothing. */
    public Optional<String> plain() {
        String text = isMarkup ? unescaped(blocks(value)) : joined(value);
        return Optional.of(text).filter(it -> !Words.oneLine(it).isEmpty());
    }

    /** Entities that are left after the XML was read: escaped twice, or in CDATA. */
    private static String unescaped(String text) {
        String plain = text;
        for (int i = 0;
                i < ESCAPED_AT_MOST
                        && plain.indexOf('&') >= 0
                        && ENTITY.matcher(plain).find();
                i++) {
            plain = Parser.unescapeEntities(plain, false);
        }
        return plain;
    }

    /** Lines that only a printer broke are joined; blank lines part paragraphs, and so do all line breaks where lines are long. */
    private static String joined(String text) {
        if (text.lines().anyMatch(line -> line.strip().length() > WIDEST_PRINTER)) {
            return Words.paragraphs(text.replace("\n", "\n\n"));
        }
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        text.lines().map(Words::oneLine).forEach(line -> {
            if (!line.isEmpty()) {
                open.append(open.isEmpty() ? "" : " ").append(line);
            } else if (!open.isEmpty()) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
        });
        paragraphs.add(open.toString());
        return String.join("\n\n", paragraphs).strip();
    }

    private static String blocks(String html) {
        StringBuilder text = new StringBuilder(html.length());
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, template, iframe, noscript").remove();
        WebMarkup.withoutServices(body);
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
                } else if (node.normalName().equals("br")) {
                    text.append('\n');
                } else {
                    part(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                part(node);
            }

            private void part(Node node) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append("\n\n");
                }
            }
        });
        return Words.paragraphs(text.toString());
    }

    /** What was escaped may have been meant so: a story about HTML has names of tags in it, but hardly closes them. */
    private static boolean isSurelyMarkup(String text) {
        return text.contains("</")
                || text.contains("/>")
                || text.contains("<br")
                || text.contains("<img")
                || text.contains("<p");
    }

    static boolean hasTag(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int start = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = start;
            while (end < text.length()
                    && end - start <= LONGEST_TAG_NAME
                    && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > start
                    && end < text.length()
                    && " />\n\t\r".indexOf(text.charAt(end)) >= 0
                    && Tag.isKnownTag(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** CDATA marks that were escaped, or stand in CDATA themselves, are no part of the text. */
    private static String withoutCdata(String text) {
        String inside = text.strip();
        if (inside.startsWith("<![CDATA[")) {
            inside = inside.substring("<![CDATA[".length());
            return inside.endsWith("]]>") ? inside.substring(0, inside.length() - 3) : inside;
        }
        return text;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    private static String htmlName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
