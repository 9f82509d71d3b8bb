package wiredesk.local.trace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import wiredesk.local.topics.TopicRecord;

/**
 * What was found of one article.
 *
 * @param raw its records in articles.raw
 * @param enriched its records in articles.enriched
 * @param published its records in articles.published
 * @param deadLetters its records in the dead-letter topics
 * @param rejected refused deliveries that name it
 * @param stored what the store has of it, as the API tells it
 */
record Evidence(
        List<TopicRecord> raw,
        List<TopicRecord> enriched,
        List<TopicRecord> published,
        List<TopicRecord> deadLetters,
        List<TopicRecord> rejected,
        Optional<JsonNode> stored) {}
