package wiredesk.ingest.format.nitf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Unmarked;
import wiredesk.ingest.format.xml.Markup;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlNode;
import wiredesk.ingest.format.xml.XmlText;

/** {@code body.content}: the text, and the media that stand in it. */
final class BodyContent {

    /** Elements that set their text apart; without any of them, the lines of the text itself do. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "block",
            "hl1",
            "hl2",
            "table",
            "nitf-table",
            "ol",
            "ul",
            "dl",
            "bq",
            "blockquote",
            "pre",
            "br",
            "fn",
            "div",
            "h1",
            "h2",
            "h3",
            "hr");

    /** What agencies that send whole pages print around the text: the headline once more, keywords, the time. */
    private static final Set<String> PAGE_FURNITURE = Set.of("header", "footer");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    private BodyContent() {}

    /** A body may be sent in several parts. */
    static Optional<XmlElement> joined(List<XmlElement> parts) {
        if (parts.size() <= 1) {
            return parts.stream().findFirst();
        }
        List<XmlNode> children =
                parts.stream().flatMap(part -> part.children().stream()).toList();
        return Optional.of(new XmlElement("body.content", Map.of(), children));
    }

    /** The text with its mark-up; lines for the story that stand in it go to the story. */
    static Body of(XmlElement content, StoryBuilder story) {
        for (XmlElement block : content.all("block")) {
            story.byline(BodyHead.bylines(block));
            block.all("dateline").forEach(line -> BodyHead.dateline(line, story));
            block.all("copyrite").forEach(line -> story.copyright(line.text()));
        }
        if (content.elements().findAny().isEmpty()) {
            return plain(content.rawText());
        }
        Optional<String> several = paragraphsInOne(content);
        if (several.isPresent()) {
            return new Body.Html(several.get());
        }
        if (blocks(content).findAny().isEmpty()) {
            StringBuilder text = new StringBuilder();
            content.children().forEach(node -> {
                switch (node) {
                    case XmlText words -> text.append(words.text());
                    case XmlElement element ->
                        text.append(asHtml(element.name()).isEmpty() ? "\n\n" : element.rawText());
                }
            });
            if (text.toString().strip().indexOf('\n') >= 0) {
                return plain(text.toString());
            }
        }
        XmlElement joined = WrappedLines.joined(withoutLinks(Archived.text(content, story)));
        String html = Markup.inside(joined, name -> PAGE_FURNITURE.contains(name) ? "" : asHtml(name));
        if (html.isBlank()) {
            html = Markup.inside(joined, BodyContent::asHtml);
        }
        return html.isBlank() ? new Body.None() : new Body.Html(html);
    }

    /** Adds the media that stand anywhere in {@code parent}, each with its caption; media of type text are other stories. */
    static void media(XmlElement parent, StoryBuilder story) {
        pictures(parent, story);
        parent.everywhere().filter(BodyContent::isMedia).forEach(media -> {
            Optional<String> caption = Stream.concat(
                            media.all("media-caption").stream(),
                            media.elements().filter(line -> line.name().endsWith("caption")))
                    .flatMap(it -> it.text().stream())
                    .findFirst();
            for (XmlElement reference : media.all("media-reference")) {
                story.rendition(
                        reference
                                .attribute("source")
                                .or(() -> reference.attribute("data-location"))
                                .or(() -> reference.attribute("name"))
                                .filter(file -> !file.startsWith("#")),
                        reference.attribute("mime-type"),
                        caption.or(() -> reference.attribute("alternate-text")),
                        reference.attribute("width"),
                        reference.attribute("height"));
            }
        });
    }

    /** Some agencies wrap a text of several paragraphs into a single one, with blank lines between them. */
    private static Optional<String> paragraphsInOne(XmlElement content) {
        List<XmlElement> all =
                content.elements().filter(element -> !isMedia(element)).toList();
        if (all.size() != 1
                || !all.getFirst().name().equals("p")
                || all.getFirst().elements().findAny().isPresent()) {
            return Optional.empty();
        }
        List<String> paragraphs = BLANK_LINE
                .splitAsStream(all.getFirst().rawText().strip())
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
        return paragraphs.size() > 1
                ? Optional.of(paragraphs.stream()
                        .map(paragraph -> "<p>" + Entities.escape(paragraph.strip()) + "</p>")
                        .collect(Collectors.joining()))
                : Optional.empty();
    }

    /** Without what a page lists below a story: blocks that are called links. */
    private static XmlElement withoutLinks(XmlElement content) {
        return new XmlElement(
                content.name(),
                content.attributes(),
                content.children().stream()
                        .filter(node -> !(node instanceof XmlElement block && isListOfLinks(block)))
                        .toList());
    }

    private static boolean isListOfLinks(XmlElement block) {
        return block.name().equals("block")
                && Stream.of("style", "class")
                        .flatMap(name -> block.attribute(name).stream())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("links"));
    }

    private static boolean isMedia(XmlElement element) {
        return element.name().equals("media")
                && element.attribute("media-type").filter("text"::equals).isEmpty();
    }

    private static void pictures(XmlElement parent, StoryBuilder story) {
        parent.everywhere()
                .filter(element -> element.name().equals("img"))
                .forEach(picture -> story.rendition(
                        picture.attribute("source"),
                        Optional.empty(),
                        picture.attribute("alt"),
                        picture.attribute("width"),
                        picture.attribute("height")));
    }

    private static Stream<XmlElement> blocks(XmlElement content) {
        return content.elements()
                .filter(element -> !asHtml(element.name()).isEmpty())
                .flatMap(XmlElement::everywhere)
                .filter(element -> BLOCKS.contains(element.name()));
    }

    private static Body plain(String text) {
        if (text.isBlank()) {
            return new Body.None();
        }
        String once = text.contains("&lt;/") ? Parser.unescapeEntities(text, false) : text;
        return Unmarked.isHtml(once) ? new Body.Html(once.strip()) : new Body.Plain(once);
    }

    /** NITF's block elements by HTML's names; inline ones that HTML does not know lose their tags later and keep their words. */
    private static String asHtml(String name) {
        return switch (name) {
            case "hl1", "hl2" -> "h2";
            case "bq", "note" -> "blockquote";
            case "block" -> "div";
            case "media",
                    "body.head",
                    "body.end",
                    "nitf-table-metadata",
                    "tobject",
                    "key-list",
                    "byline",
                    "dateline",
                    "copyrite" -> "";
            case "nitf-table" -> "div";
            case "credit", "datasource" -> "p";
            default -> name;
        };
    }
}
