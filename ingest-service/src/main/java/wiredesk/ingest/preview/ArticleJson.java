package wiredesk.ingest.preview;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.Story;
import wiredesk.schemas.Dateline;
import wiredesk.schemas.Link;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Rendition;
import wiredesk.schemas.Subject;

/** Articles and refusals as JSON objects. Every field is there, an absent one as null; times are ISO 8601 in UTC. */
final class ArticleJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ArticleJson() {}

    static ObjectNode of(String file, Story story, RawArticle article) {
        NewsItem item = article.getItem();
        ObjectNode json = NODES.objectNode()
                .put("file", file)
                .put("format", article.getFormat())
                .put("articleId", article.getArticleId())
                .put("guid", article.getGuid().orElse(null));
        json.putObject("revision")
                .put("version", article.getRevision().getVersion())
                // The record has the time of receipt where the document has none, or none that is sure to change with
                // the story.
                .put("versionCreated", time(story.versionCreated()))
                .put("declared", article.getRevision().getDeclared());
        json.put("status", article.getStatus().name())
                .put("itemType", item.getItemClass())
                .put("headline", item.getHeadline())
                .put("slugline", item.getSlugline().orElse(null))
                .put("byline", item.getByline().orElse(null));
        json.set("dateline", item.getDateline().map(ArticleJson::dateline).orElse(null));
        json.put("language", item.getLanguage().orElse(null));
        json.put("urgency", item.getUrgency().orElse(null));
        json.put("embargo", time(item.getEmbargoedUntil()))
                .put("expires", time(item.getExpires()))
                .put("firstCreated", time(item.getFirstCreated()))
                .put("editorialNote", item.getEditorialNote().orElse(null))
                .put("description", item.getDescription().orElse(null))
                .put("bodyText", item.getBodyText())
                .put("bodyHtml", item.getBodyHtml().orElse(null));
        json.set("keywords", strings(item.getKeywords()));
        json.set("subjects", array(item.getSubjects(), ArticleJson::subject));
        json.set("places", strings(item.getPlaces()));
        json.put("creditline", item.getCreditline().orElse(null))
                .put("copyright", item.getCopyright().orElse(null))
                .put("usageTerms", item.getUsageTerms().orElse(null))
                .put("source", item.getSource().orElse(null));
        json.set("signals", strings(item.getSignals()));
        json.set("links", array(item.getLinks(), ArticleJson::link));
        json.set("renditions", array(item.getRenditions(), ArticleJson::rendition));
        json.set("warnings", strings(article.getWarnings()));
        return json;
    }

    /** A document, or the item {@code index} of one, that is refused. */
    static ObjectNode of(String file, Optional<Integer> index, Refusal refusal) {
        ObjectNode json = NODES.objectNode().put("file", file);
        ObjectNode error = json.putObject("error");
        index.ifPresent(at -> error.put("index", at));
        error.put("reason", refusal.reason().code()).put("detail", refusal.detail());
        return json;
    }

    private static ObjectNode dateline(Dateline dateline) {
        return NODES.objectNode()
                .put("place", dateline.getPlace().orElse(null))
                .put("country", dateline.getCountry().orElse(null))
                .put("text", dateline.getText());
    }

    private static ObjectNode subject(Subject subject) {
        return NODES.objectNode()
                .put("scheme", subject.getScheme().orElse(null))
                .put("code", subject.getCode().orElse(null))
                .put("name", subject.getName().orElse(null));
    }

    private static ObjectNode link(Link link) {
        return NODES.objectNode()
                .put("rel", link.getRel())
                .put("target", link.getTarget())
                .put("title", link.getTitle().orElse(null));
    }

    private static ObjectNode rendition(Rendition rendition) {
        ObjectNode json = NODES.objectNode()
                .put("href", rendition.getHref())
                .put("mimeType", rendition.getMimeType().orElse(null))
                .put("caption", rendition.getCaption().orElse(null));
        json.put("width", rendition.getWidth().orElse(null));
        json.put("height", rendition.getHeight().orElse(null));
        return json;
    }

    private static @Nullable String time(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(null);
    }

    private static ArrayNode strings(Collection<String> strings) {
        ArrayNode array = NODES.arrayNode(strings.size());
        strings.forEach(array::add);
        return array;
    }

    private static <T> ArrayNode array(Collection<T> elements, Function<T, ObjectNode> json) {
        ArrayNode array = NODES.arrayNode(elements.size());
        elements.forEach(element -> array.add(json.apply(element)));
        return array;
    }
}
