package wiredesk.publish.store.postgres;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.schemas.Dateline;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.Entity;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topic;

/** Published articles as the rows of the tables, a JSON array a table: a whole batch goes to the database as one parameter. */
final class Rows {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The order in which the gate sends an article's states, and so the order in which one overrules another. */
    static final Comparator<PublishedArticle> ORDER = Comparator.<PublishedArticle>comparingLong(
                    article -> article.getRevision().getVersion())
            .thenComparing(article -> article.getRevision().getVersionCreated())
            .thenComparingInt(Rows::rank)
            .thenComparing(PublishedArticle::getEnrichedAt);

    private Rows() {}

    static String articles(Collection<PublishedArticle> articles) {
        ArrayNode rows = NODES.arrayNode();
        articles.forEach(article -> rows.add(article(article)));
        return rows.toString();
    }

    static String tags(Collection<PublishedArticle> articles) {
        ArrayNode rows = NODES.arrayNode();
        for (PublishedArticle article : articles) {
            Set<String> seen = new HashSet<>();
            article.getEnrichment().ifPresent(found -> {
                for (Entity e : found.getEntities()) {
                    tag(rows, seen, article, e.getKind().name(), e.getName(), e.getSalience())
                            .put("code", e.getCode().orElse(null));
                }
                for (KeyPhrase phrase : found.getKeyPhrases()) {
                    tag(rows, seen, article, "PHRASE", phrase.getText(), phrase.getScore());
                }
            });
            article.getItem()
                    .ifPresent(item ->
                            item.getKeywords().forEach(keyword -> tag(rows, seen, article, "KEYWORD", keyword, 1)));
        }
        return rows.toString();
    }

    /** Each topic and all that are broader; what is said of the article itself goes before what is inherited. */
    static String topics(Collection<PublishedArticle> articles) {
        ArrayNode rows = NODES.arrayNode();
        for (PublishedArticle article : articles) {
            List<Topic> topics =
                    article.getEnrichment().map(Enrichment::getTopics).orElse(List.of());
            Set<String> seen = new HashSet<>();
            for (Topic topic : topics) {
                if (seen.add(topic.getCode())) {
                    topic(rows, article, topic.getCode(), topic.getScore())
                            .put("name", topic.getName())
                            .put("inherited", false);
                }
            }
            for (Topic topic : topics) {
                for (String broader : topic.getBroader()) {
                    if (seen.add(broader)) {
                        topic(rows, article, broader, topic.getScore()).put("inherited", true);
                    }
                }
            }
        }
        return rows.toString();
    }

    private static ObjectNode article(PublishedArticle article) {
        ObjectNode row = NODES.objectNode()
                .put("id", article.getArticleId())
                .put("guid", article.getGuid().orElse(null))
                .put("feed", article.getFeed())
                .put("version", article.getRevision().getVersion())
                .put(
                        "version_created",
                        article.getRevision().getVersionCreated().toString())
                .put("digest", article.getRevision().getDigest())
                .put("rank", rank(article))
                .put("state", article.getState().name())
                .put("status", article.getStatus().name())
                .put("note", article.getNote().orElse(null))
                .put("received_at", article.getReceivedAt().toString())
                .put("enriched_at", article.getEnrichedAt().toString())
                .put(
                        "first_published_at",
                        article.getFirstPublishedAt().map(Object::toString).orElse(null))
                .put("published_at", article.getPublishedAt().toString());
        if (article.getState() == PublicationState.PUBLISHED) {
            article.getItem().ifPresent(item -> item(row, item));
            article.getEnrichment().ifPresent(found -> enrichment(row, found));
        }
        return row;
    }

    private static void item(ObjectNode row, NewsItem item) {
        row.put("headline", item.getHeadline())
                .put("byline", item.getByline().orElse(null))
                .put("dateline_text", item.getDateline().map(Dateline::getText).orElse(null))
                .put(
                        "dateline_place",
                        item.getDateline().flatMap(Dateline::getPlace).orElse(null))
                .put(
                        "dateline_country",
                        item.getDateline().flatMap(Dateline::getCountry).orElse(null))
                .put("urgency", item.getUrgency().orElse(null));
        row.set("item", AvroJson.of(item));
    }

    private static void enrichment(ObjectNode row, Enrichment found) {
        row.put("language", found.getLanguage().getTag())
                .put("line", found.getSummary().getLine());
        row.set("summary", strings(found.getSummary().getSentences()));
        row.set(
                "key_phrases",
                strings(found.getKeyPhrases().stream().map(KeyPhrase::getText).toList()));
        row.set("entities", pick(found.getEntities(), "name", "kind", "code"));
        row.set("topics", pick(found.getTopics(), "code", "name"));
        row.set("enrichment", AvroJson.of(found));
    }

    private static ArrayNode strings(Collection<String> strings) {
        ArrayNode array = NODES.arrayNode();
        strings.forEach(array::add);
        return array;
    }

    private static ArrayNode pick(Collection<? extends IndexedRecord> records, String... fields) {
        ArrayNode array = NODES.arrayNode();
        for (IndexedRecord record : records) {
            ObjectNode whole = AvroJson.of(record);
            array.add(whole.retain(fields));
        }
        return array;
    }

    private static ObjectNode tag(
            ArrayNode rows, Set<String> seen, PublishedArticle article, String kind, String name, double score) {
        ObjectNode row = NODES.objectNode()
                .put("article_id", article.getArticleId())
                .put("kind", kind)
                .put("norm", Tags.norm(name))
                .put("name", name)
                .put("score", score);
        if (seen.add(kind + ' ' + Tags.norm(name))) {
            rows.add(row);
        }
        return row;
    }

    private static ObjectNode topic(ArrayNode rows, PublishedArticle article, String code, double score) {
        ObjectNode row = NODES.objectNode()
                .put("article_id", article.getArticleId())
                .put("code", code)
                .put("score", score);
        rows.add(row);
        return row;
    }

    /** The order within a revision, as the gate sends them. */
    private static int rank(PublishedArticle article) {
        if (article.getState() == PublicationState.PUBLISHED) {
            return 0;
        }
        return article.getStatus() == EditorialStatus.CANCELED ? 2 : 1;
    }
}
