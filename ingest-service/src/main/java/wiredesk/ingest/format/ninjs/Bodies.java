package wiredesk.ingest.format.ninjs;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.EscapedLines;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.nitf.Nitf;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Unmarked;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlSource;

/** Several bodies are the same story in several forms: HTML first, then NITF and other mark-up, then text. Never joined. */
final class Bodies {

    /** What a text that calls itself plain has only by mistake. */
    private static final Pattern PARAGRAPHS =
            Pattern.compile("</(?:p|div|table|ul|ol|h[1-6])>|<br ?/?>", Pattern.CASE_INSENSITIVE);

    private static final Pattern NITF = Pattern.compile("\\s*(?:<\\?xml[^>]*>\\s*)?<nitf[\\s>]");

    private static final List<String> OTHERS =
            List.of("content_html", "content", "fulltext", "full_text", "articlebody", "text");

    private final List<Candidate> candidates = new ArrayList<>(2);
    private final StoryBuilder story;

    private Bodies(StoryBuilder story) {
        this.story = story;
    }

    /** Gives the story the best of the bodies among {@code fields}. */
    static void write(Fields fields, StoryBuilder story) {
        Bodies bodies = new Bodies(story);
        bodies.gather(fields);
        bodies.best().or(() -> grouped(fields)).ifPresent(story::body);
    }

    private Optional<Body> best() {
        candidates.removeIf(Candidate::isAside);
        candidates.sort(Comparator.comparingInt(Candidate::rank));
        for (Candidate candidate : candidates) {
            Body body = asBody(candidate);
            if (!(body instanceof Body.None)) {
                return Optional.of(body);
            }
        }
        return Optional.empty();
    }

    /** A post of a live blog is a package whose members are the paragraphs of its text. */
    private static Optional<Body> grouped(Fields fields) {
        String texts = fields.list("groups").stream()
                .flatMap(group -> group.path("refs").valueStream())
                .map(ref -> ref.path("item"))
                .filter(JsonNode::isObject)
                .flatMap(item -> Fields.of(item).text("text").stream())
                .map(Unmarked::asHtml)
                .collect(Collectors.joining("\n"));
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Body.Html(texts));
    }

    private void gather(Fields fields) {
        fields.text("body_html", "body_xhtml", "body_richhtml", "body_html5", "body_richhtml5", "bodyhtml", "bodyxhtml")
                .ifPresent(html -> candidates.add(new Candidate("text/html", "main", html)));
        fields.text("body_text", "bodytext")
                .ifPresent(text -> candidates.add(new Candidate("text/plain", "main", text)));
        for (JsonNode body : fields.list("bodies", "body")) {
            if (body.isObject()) {
                Fields parts = Fields.of(body);
                parts.text("value", "content", "text")
                        .ifPresent(value -> candidates.add(new Candidate(
                                parts.text("contenttype", "content_type", "mimetype", "format")
                                        .map(type -> type.toLowerCase(Locale.ROOT))
                                        .orElse(""),
                                parts.text("role").orElse("main"),
                                value)));
            } else {
                Fields.text(body).ifPresent(value -> candidates.add(new Candidate("", "main", value)));
            }
        }
        for (String name : fields.namesWithPrefix("body_")) {
            fields.text(name)
                    .ifPresent(value -> candidates.add(new Candidate("", name.substring("body_".length()), value)));
        }
        for (String name : OTHERS) {
            fields.text(name).ifPresent(value -> candidates.add(new Candidate("", "other", value)));
        }
    }

    private Body asBody(Candidate candidate) {
        String value = EscapedLines.read(candidate.value());
        if (candidate.isNitf()) {
            return nitf(value);
        }
        boolean lines = value.strip().indexOf('\n') >= 0;
        Pattern markup = candidate.isText() ? PARAGRAPHS : PlainText.MARKUP;
        if (markup.matcher(value).find() || (candidate.isHtml() && !lines)) {
            return new Body.Html(value);
        }
        if (candidate.isHtml() && isIndented(value)) {
            return new Body.Html("<p>" + value.strip() + "</p>");
        }
        return new Body.Plain(PlainText.ENTITY.matcher(value).find() ? Parser.unescapeEntities(value, false) : value);
    }

    /** One paragraph that was printed among elements: its line breaks are the printer's. */
    private static boolean isIndented(String value) {
        return value.stripTrailing().lines().skip(1).allMatch(line -> !line.isBlank() && line.startsWith("  "));
    }

    private Body nitf(String xml) {
        try {
            StoryBuilder inside = new StoryBuilder(ZoneOffset.UTC);
            XmlSource.of(xml.strip(), XmlLimits.USUAL).next("nitf"::equals).ifPresent(nitf -> Nitf.read(nitf, inside));
            return inside.build().body();
        } catch (UnreadableDocument e) {
            story.warn("bodies: a body labelled NITF is none (" + e.refusal().detail() + ")");
            return new Body.None();
        }
    }

    /** One form of the story's body. */
    private record Candidate(String type, String role, String value) {

        boolean isAside() {
            return switch (role.toLowerCase(Locale.ROOT)) {
                case "caption", "summary", "abstract", "teaser", "footer", "script", "social", "sms", "push" -> true;
                default -> false;
            };
        }

        boolean isText() {
            return type.contains("plain") || type.equals("text");
        }

        boolean isHtml() {
            return type.contains("html");
        }

        boolean isNitf() {
            return type.contains("nitf") || NITF.matcher(value).lookingAt();
        }

        /** The best has the lowest. */
        int rank() {
            int form = isText() ? 3 : isNitf() ? 1 : isHtml() ? 0 : 2;
            return role.equalsIgnoreCase("main") ? form : form + 10;
        }
    }
}
