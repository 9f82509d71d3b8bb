package wiredesk.ingest.format.ownjson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.EscapedLines;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.value.Unmarked;

/** A story's text: as mark-up, as text, or as a list of paragraphs, which editors of many makes keep as objects in one another. */
final class OwnBody {

    private static final int MAX_DEPTH = 8;
    /** Search APIs cut texts off and say how much is missing. */
    private static final Pattern CUT_OFF = Pattern.compile("\\s*\\[\\+?\\d{1,7} chars]\\s*$");

    /** A line that ends with its sentence was ended on purpose. */
    private static final Pattern ENDED_LINE = Pattern.compile("(?<=[.!?:”\"»])[ \\t]{0,9}\\n");

    private static final Pattern TAG = Pattern.compile("</[a-zA-Z]|<br ?/?>|<p>");

    private final Values values;

    OwnBody(Values values) {
        this.values = values;
    }

    Optional<Body> read() {
        return FieldNames.BODY.stream()
                .flatMap(values::nodes)
                .flatMap(node -> body(node).stream())
                .findFirst();
    }

    private static Optional<Body> body(JsonNode node) {
        Optional<JsonNode> parts = node.isArray() ? Optional.of(node) : parts(node);
        if (parts.isEmpty()) {
            return Values.form(node, FieldNames.BODY_FORMS)
                    .map(EscapedLines::read)
                    .map(text -> CUT_OFF.matcher(text).replaceFirst(""))
                    .map(text -> isMarkup(text) ? new Body.Html(text) : new Body.Plain(text));
        }
        Optional<String> text = lines(parts.get());
        if (text.isPresent()) {
            return text.map(Body.Plain::new);
        }
        String paragraphs = paragraphs(parts.get(), 0);
        return paragraphs.isBlank() ? Optional.empty() : Optional.of(new Body.Html(paragraphs));
    }

    private static Optional<JsonNode> parts(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Map<String, JsonNode> fields = Values.byKey(node);
        return FieldNames.PARTS.stream()
                .flatMap(name -> Stream.ofNullable(fields.get(name)))
                .filter(JsonNode::isArray)
                .findFirst();
    }

    /** A list of texts of more than one line each, and no mark-up: the lines part the paragraphs. */
    private static Optional<String> lines(JsonNode list) {
        List<String> texts = list.valueStream()
                .flatMap(element -> element.isString() ? Stream.of(element.asString()) : Stream.empty())
                .toList();
        boolean plain = texts.size() == list.size()
                && texts.stream().anyMatch(text -> text.strip().indexOf('\n') > 0)
                && texts.stream().noneMatch(OwnBody::isMarkup);
        return plain ? Optional.of(String.join("\n\n", texts)) : Optional.empty();
    }

    private static String paragraphs(JsonNode list, int depth) {
        return list.valueStream()
                .map(element -> paragraph(element, depth))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Pictures, videos and advertisements stand among the paragraphs too. */
    private static String paragraph(JsonNode element, int depth) {
        if (!element.isObject()) {
            return Fields.text(element).map(text -> tagged("p", text)).orElse("");
        }
        Fields part = Fields.of(element);
        String kind = part.text("style")
                .filter(style -> style.length() == 2 && style.charAt(0) == 'h')
                .or(() -> part.text("type", "role", "_type", "nodetype", "component", "assettype"))
                .orElse("text")
                .toLowerCase(Locale.ROOT);
        return switch (kind.substring(kind.lastIndexOf('/') + 1)) {
            case "text",
                    "paragraph",
                    "p",
                    "body",
                    "intro",
                    "lead",
                    "block",
                    "unstyled",
                    "richtext",
                    "li",
                    "listitem",
                    "list-item",
                    "list_item",
                    "o-list-item" -> tagged("p", inline(element, depth));
            case "header",
                    "headline",
                    "heading",
                    "heading1",
                    "heading2",
                    "heading3",
                    "heading-2",
                    "heading-3",
                    "subhead",
                    "h2",
                    "h3" -> tagged("h3", inline(element, depth));
            case "raw_html", "html", "htmltable" -> inline(element, depth);
            case "quote", "blockquote" -> tagged("blockquote", inline(element, depth));
            case "list",
                    "ul",
                    "ol",
                    "unordered-list",
                    "ordered-list",
                    "bulletlist",
                    "bullet_list",
                    "orderedlist",
                    "ordered_list",
                    "section",
                    "card",
                    "container" ->
                parts(element)
                        .filter(list -> depth < MAX_DEPTH)
                        .map(list -> paragraphs(list, depth + 1))
                        .orElse("");
            default -> "";
        };
    }

    /** The words of one paragraph: its own, or those of its pieces one after the other; a card of paragraphs keeps them apart. */
    private static String inline(JsonNode element, int depth) {
        Fields part = Fields.of(element);
        Optional<String> own = part.text("content", "text", "value", "html", "$text", "varchardata", "clobdata")
                .or(() -> Stream.of("data", "content")
                        .flatMap(name -> part.node(name).stream())
                        .filter(JsonNode::isObject)
                        .flatMap(data -> Fields.of(data).text("text", "html").stream())
                        .findFirst());
        if (own.isPresent() || depth >= MAX_DEPTH) {
            return own.orElse("");
        }
        Optional<JsonNode> pieces = parts(element);
        if (part.node("story-elements").isPresent()) {
            return pieces.map(list -> paragraphs(list, depth + 1)).orElse("");
        }
        return pieces.stream()
                .flatMap(JsonNode::valueStream)
                .map(piece -> piece.isObject()
                        ? inline(piece, depth + 1)
                        : Fields.text(piece).orElse(""))
                .collect(Collectors.joining());
    }

    private static String tagged(String name, String text) {
        if (text.isBlank() || Unmarked.isHtml(text)) {
            return text.strip();
        }
        String parted = text.replace("\n\n", "</" + name + "><" + name + ">");
        return "<" + name + ">" + ENDED_LINE.matcher(parted).replaceAll("<br>") + "</" + name + ">";
    }

    private static boolean isMarkup(String text) {
        return TAG.matcher(text).find();
    }
}
