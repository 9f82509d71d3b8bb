package wiredesk.publish.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.publish.store.postgres.Tags;

/** The stored articles, read: lists by what is asked for, and single ones. */
final class Articles {

    private static final String CARD = """
            id, feed, version, version_created, state, status, note, headline, byline, dateline_text, dateline_place,
            dateline_country, language, urgency, summary, line, key_phrases, entities, topics, received_at, enriched_at,
            first_published_at, published_at""";

    private static final List<String> TEXTS = List.of(
            "bodyText",
            "bodyHtml",
            "slugline",
            "editorialNote",
            "description",
            "copyright",
            "usageTerms",
            "creditline",
            "source",
            "links",
            "keywords",
            "subjects",
            "places",
            "renditions");
    private static final List<String> FOUND = List.of("keyPhrases", "entities", "topics", "degraded");

    private final JdbcClient database;
    private final JsonMapper json;
    private final LinkedStories linked;

    Articles(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.linked = new LinkedStories(database, json);
    }

    /** One page, newest publication first. */
    ArticlePage list(ArticleQuery query) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        conditions(query, conditions, parameters);
        parameters.put("limit", query.size() + 1);
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        List<ArticleCard> found = database.sql(
                        "select %s from article %s order by published_at desc, id desc limit :limit"
                                .formatted(CARD, where))
                .params(parameters)
                .query((row, n) -> card(row))
                .list();
        if (found.size() <= query.size()) {
            return new ArticlePage(found, null);
        }
        ArticleCard last = found.get(query.size() - 1);
        return new ArticlePage(found.subList(0, query.size()), new Cursor(last.publishedAt(), last.id()).toString());
    }

    /** One article; empty if there is none, or none that was ever published or withdrawn. */
    Optional<ObjectNode> find(String id) {
        if (id.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.sql("select %s, stored_at, item, enrichment from article where id = :id".formatted(CARD))
                .param("id", id)
                .query((row, n) -> detail(row))
                .optional();
    }

    private static void conditions(ArticleQuery query, List<String> conditions, Map<String, Object> parameters) {
        if (query.q() != null) {
            conditions.add("search @@ " + new Search(query.q(), query.language()).expression());
            parameters.put("q", query.q());
        }
        if (query.feed() != null) {
            conditions.add("feed = :feed");
            parameters.put("feed", query.feed());
        }
        if (query.language() != null) {
            conditions.add(
                    "(lower(language) = lower(:language) or starts_with(lower(language), lower(:language) || '-'))");
            parameters.put("language", query.language());
        }
        if (query.topic() != null) {
            conditions.add("id in (select article_id from article_topic where code = :topic)");
            parameters.put("topic", query.topic());
        }
        if (query.tag() != null) {
            conditions.add("id in (select article_id from article_tag where norm = :tagNorm or code = :tag)");
            parameters.put("tag", query.tag());
            parameters.put("tagNorm", Tags.norm(query.tag()));
        }
        if (query.place() != null) {
            conditions.add("(lower(dateline_place) = :place"
                    + " or id in (select article_id from article_tag where norm = :place and kind = 'PLACE'))");
            parameters.put("place", Tags.norm(query.place()));
        }
        if (query.state() != null) {
            conditions.add("state = :state");
            parameters.put("state", query.state().name());
        }
        if (query.since() != null) {
            conditions.add("published_at >= :since");
            parameters.put("since", time(query.since()));
        }
        if (query.until() != null) {
            conditions.add("published_at < :until");
            parameters.put("until", time(query.until()));
        }
        query.after().ifPresent(cursor -> {
            conditions.add("(published_at, id) < (:cursorTime, :cursorId)");
            parameters.put("cursorTime", time(cursor.publishedAt()));
            parameters.put("cursorId", cursor.id());
        });
    }

    private ArticleCard card(ResultSet row) throws SQLException {
        String dateline = row.getString("dateline_text");
        return new ArticleCard(
                row.getString("id"),
                row.getString("feed"),
                row.getLong("version"),
                time(row, "version_created"),
                row.getString("state"),
                row.getString("status"),
                row.getString("note"),
                row.getString("headline"),
                row.getString("byline"),
                dateline == null
                        ? null
                        : new ArticleCard.Dateline(
                                dateline, row.getString("dateline_place"), row.getString("dateline_country")),
                row.getString("language"),
                row.getObject("urgency", Integer.class),
                strings(row, "summary"),
                row.getString("line"),
                strings(row, "key_phrases"),
                parsed(row, "entities", text -> json.readValue(text, new TypeReference<List<ArticleCard.Entity>>() {})),
                parsed(row, "topics", text -> json.readValue(text, new TypeReference<List<ArticleCard.Topic>>() {})),
                time(row, "received_at"),
                time(row, "enriched_at"),
                row.getObject("first_published_at") == null ? null : time(row, "first_published_at"),
                time(row, "published_at"));
    }

    /** The card, with all that was found instead of its short forms, and the texts. */
    private ObjectNode detail(ResultSet row) throws SQLException {
        ObjectNode detail = json.valueToTree(card(row));
        copy(parsed(row, "item", json::readTree), TEXTS, detail);
        copy(parsed(row, "enrichment", json::readTree), FOUND, detail);
        linked.resolve(detail);
        detail.set("successors", linked.successors(detail));
        detail.put("storedAt", time(row, "stored_at").toString());
        detail.set("revisions", json.valueToTree(revisions(row.getString("id"))));
        return detail;
    }

    private static void copy(@Nullable JsonNode from, List<String> fields, ObjectNode to) {
        if (from != null) {
            fields.stream().filter(from::has).forEach(field -> to.set(field, from.get(field)));
        }
    }

    /** Texts of revisions that were taken back are kept in the table and leave it through no query of this class. */
    private List<Revision> revisions(String id) {
        return database.sql("""
                        select version, version_created, state, case when withdrawn then null else headline end as headline,
                            published_at, stored_at
                        from article_revision
                        where article_id = :id
                        order by version desc, version_created desc, rank desc
                        """)
                .param("id", id)
                .query((row, n) -> revision(row))
                .list();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("version"),
                time(row, "version_created"),
                row.getString("state"),
                row.getString("headline"),
                time(row, "published_at"),
                time(row, "stored_at"));
    }

    private static <T> @Nullable T parsed(ResultSet row, String column, Function<String, T> parser)
            throws SQLException {
        String text = row.getString(column);
        return text == null ? null : parser.apply(text);
    }

    private static @Nullable List<String> strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
