package wiredesk.publish.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes links between stories ways to go: a link names the other by its guid, and a feed whose guids are not unique in the world has them within
 * {@code urn:wiredesk:FEED:} here.
 */
final class LinkedStories {

    /** Successors of a story that are shown, the newest. */
    private static final int MOST_SUCCESSORS = 20;

    /** Bytes of a guid are few; what is longer is an address of something else. */
    private static final int LONGEST_TARGET = 1_000;

    private final JdbcClient database;
    private final JsonMapper json;

    LinkedStories(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Writes beside the target of each link the id of the story that it leads to, if that is stored: {@code articleId}. */
    void resolve(ObjectNode story) {
        List<ObjectNode> links = story.path("links")
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(link -> target(link).length() <= LONGEST_TARGET)
                .toList();
        if (links.isEmpty()) {
            return;
        }
        String own = ownName(story);
        Map<String, String> wanted = new HashMap<>();
        for (ObjectNode link : links) {
            wanted.put(own + target(link), target(link));
            wanted.put(target(link), target(link));
        }
        Map<String, String> found = new HashMap<>();
        database.sql("select id from article where id = any(:ids)")
                .param("ids", wanted.keySet().toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(id -> found.merge(
                        wanted.getOrDefault(id, id), id, (one, other) -> one.startsWith(own) ? one : other));
        links.forEach(link -> {
            String id = found.get(target(link));
            if (id != null) {
                link.put("articleId", id);
            }
        });
    }

    /** The stories that say they go on from one, newest first: {@code rel}, {@code articleId} and {@code headline}, which a withdrawn one has not. */
    ArrayNode successors(ObjectNode story) {
        String id = story.path("id").asString();
        String own = ownName(story);
        String guid = id.startsWith(own) ? id.substring(own.length()) : id;
        ArrayNode successors = json.createArrayNode();
        database.sql("""
                        select id, headline, link ->> 'rel' as rel
                        from article, jsonb_array_elements(item -> 'links') link
                        where item -> 'links' <> '[]'::jsonb
                            and item -> 'links' @> jsonb_build_array(jsonb_build_object('target', :guid::text))
                            and link ->> 'target' = :guid and link ->> 'rel' in ('evolvedfrom', 'derivedfrom')
                            and (feed = :feed or :guid = :id) and id <> :id
                        order by published_at desc, id
                        limit :most
                        """)
                .param("guid", guid)
                .param("id", id)
                .param("feed", story.path("feed").asString())
                .param("most", MOST_SUCCESSORS)
                .query((row, n) -> json.createObjectNode()
                        .put("rel", row.getString("rel"))
                        .put("articleId", row.getString("id"))
                        .put("headline", row.getString("headline")))
                .list()
                .forEach(successors::add);
        return successors;
    }

    private static String ownName(JsonNode article) {
        return "urn:wiredesk:" + article.path("feed").asString() + ":";
    }

    private static String target(JsonNode link) {
        return link.path("target").asString("");
    }
}
