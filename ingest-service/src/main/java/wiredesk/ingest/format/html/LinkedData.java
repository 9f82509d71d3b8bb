package wiredesk.ingest.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.json.JsonItems;
import wiredesk.ingest.format.story.StoryBuilder;

/**
 * All JSON-LD of a page: its objects wherever they stand ({@code @graph}, arrays, one within another), and those that are referred to by
 * {@code @id}. No context is read: the names are taken as schema.org's.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class LinkedData {

    private static final int MAX_OBJECTS = 5_000;
    private static final Set<String> OTHER_ARTICLES = Set.of(
            "article", "blogposting", "liveblogposting", "socialmediaposting", "report", "techarticle", "webpage");

    private final Map<String, Fields> byId = new HashMap<>();
    private final List<Fields> articles = new ArrayList<>();
    private int objects;

    private LinkedData() {}

    /** The page's JSON-LD; a script that cannot be read is named as a warning. */
    static LinkedData of(Document page, StoryBuilder story) {
        LinkedData data = new LinkedData();
        for (Element script : page.select("script[type*=ld+json]")) {
            String json = withoutWrapping(script.data());
            if (!json.isEmpty()) {
                JsonItems.value(json)
                        .or(() -> JsonItems.value(Parser.unescapeEntities(json, false)))
                        .ifPresentOrElse(
                                value -> data.gather(value),
                                () -> story.warn("application/ld+json: expected JSON, found something else"));
            }
        }
        return data;
    }

    /** The object that is the story: the one with this address if there is one, else the first of the most telling type. */
    Optional<Fields> article(Optional<String> address) {
        return articles.stream()
                .filter(article -> address.isPresent()
                        && rank(article) < 2
                        && addresses(article).anyMatch(address.get()::equals))
                .findFirst()
                .or(() ->
                        articles.stream().filter(article -> rank(article) == 0).findFirst())
                .or(() ->
                        articles.stream().filter(article -> rank(article) == 1).findFirst());
    }

    /** The object itself, or the one it refers to. */
    Fields resolved(JsonNode object) {
        Fields fields = Fields.of(object);
        if (object.size() <= 2 && fields.text("name").isEmpty()) {
            return fields.text("@id").map(byId::get).orElse(fields);
        }
        return fields;
    }

    private void gather(JsonNode value) {
        if (objects > MAX_OBJECTS) {
            return;
        }
        if (value.isObject()) {
            objects++;
            Fields fields = Fields.of(value);
            if (value.size() > 2) {
                fields.text("@id").ifPresent(id -> byId.putIfAbsent(id, fields));
            }
            if (rank(fields) < 2) {
                articles.add(fields);
            }
        }
        value.forEach(child -> {
            if (child.isObject() || child.isArray()) {
                gather(child);
            }
        });
    }

    private static Stream<String> addresses(Fields article) {
        return Stream.concat(
                article.text("url", "@id", "mainentityofpage").stream(),
                article
                        .node("mainentityofpage")
                        .filter(JsonNode::isObject)
                        .flatMap(page -> Fields.of(page).text("@id", "url"))
                        .stream());
    }

    /** 0 for news, 1 for other articles with a headline, 2 for everything else. */
    private static int rank(Fields object) {
        int best = 2;
        for (JsonNode type : object.list("@type")) {
            String name = Fields.text(type).orElse("");
            name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
                    .toLowerCase(Locale.ROOT);
            if (name.endsWith("newsarticle")) {
                return 0;
            }
            boolean page = name.equals("webpage");
            if (OTHER_ARTICLES.contains(name)
                    && object.text("headline")
                            .or(() -> page ? Optional.empty() : object.text("name"))
                            .isPresent()) {
                best = 1;
            }
        }
        return best;
    }

    /** Pages wrap the JSON in HTML comments and CDATA marks, and end it with a semicolon. */
    private static String withoutWrapping(String script) {
        String json = script.strip();
        int mark = json.indexOf("<![CDATA[");
        if (mark >= 0 && mark <= 4) {
            int end = json.lastIndexOf("]]>");
            json = json.substring(mark + "<![CDATA[".length(), end < mark + "<![CDATA[".length() ? json.length() : end);
        }
        int start = 0;
        while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
            start++;
        }
        int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
        return start <= end ? json.substring(start, end + 1) : "";
    }
}
