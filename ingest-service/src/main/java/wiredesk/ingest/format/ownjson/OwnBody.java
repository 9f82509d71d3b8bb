package wiredesk.ingest.format.ownjson;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.value.Unmarked;

/** A story's text: as mark-up, as text, or as a list of paragraphs. */
final class OwnBody {

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
        if (!node.isArray()) {
            return Values.words(node).map(text -> isMarkup(text) ? new Body.Html(text) : new Body.Plain(text));
        }
        String paragraphs = node.valueStream().map(OwnBody::paragraph).collect(Collectors.joining("\n"));
        return paragraphs.isBlank() ? Optional.empty() : Optional.of(new Body.Html(paragraphs));
    }

    /** Pictures, videos and advertisements stand among the paragraphs too. */
    private static String paragraph(JsonNode element) {
        if (!element.isObject()) {
            return Fields.text(element).map(text -> tagged("p", text)).orElse("");
        }
        Fields part = Fields.of(element);
        Optional<String> text = part.text("content", "text", "value", "html");
        return switch (part.text("type", "role").orElse("text").toLowerCase(Locale.ROOT)) {
            case "text", "paragraph", "p", "body", "intro" ->
                text.map(it -> tagged("p", it)).orElse("");
            case "header", "heading", "heading1", "heading2", "heading3", "subhead", "h2", "h3" ->
                text.map(it -> tagged("h3", it)).orElse("");
            case "raw_html", "html" -> text.orElse("");
            case "quote", "blockquote" ->
                text.map(it -> tagged("blockquote", it)).orElse("");
            default -> "";
        };
    }

    private static String tagged(String name, String text) {
        return Unmarked.isHtml(text)
                ? text
                : "<" + name + ">" + text.replace("\n\n", "</" + name + "><" + name + ">") + "</" + name + ">";
    }

    private static boolean isMarkup(String text) {
        return TAG.matcher(text).find();
    }
}
