package wiredesk.local.trace;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import wiredesk.local.client.DeskClient;
import wiredesk.local.topics.TopicReader;
import wiredesk.local.topics.TopicRecord;
import wiredesk.schemas.Topics;

/** Gathers what the topics and the store know of an article. */
public final class Tracer {

    /** Hears how far the reading of a topic is: how many records of how many. */
    @FunctionalInterface
    public interface Progress {
        /** {@code read} of about {@code total} records of {@code topic} are read. */
        void read(String topic, long read, long total);
    }

    private final TopicReader topics;
    private final DeskClient desk;
    private final Clock clock;
    private final Progress progress;

    /** Reads from these. */
    public Tracer(TopicReader topics, DeskClient desk, Clock clock, Progress progress) {
        this.topics = topics;
        this.desk = desk;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * The way of {@code article}.
     *
     * @param article an article id, a guid as a document gave it, or a delivery id
     * @param feeds names of feeds the article may be of, where it is not an article id
     */
    public ArticleTrace trace(String article, Set<String> feeds) {
        var ids = new LinkedHashSet<String>();
        ids.add(article);
        feeds.forEach(feed -> ids.add("urn:wiredesk:" + feed + ":" + article));
        List<String> all = topics.topics();
        for (String id : ids) {
            ArticleTrace found = byId(id, all, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        // Only a refused delivery can be known by another name than the key; that means reading all of them.
        return byId(article, all, refused(article, all));
    }

    private ArticleTrace byId(String id, List<String> all, List<TopicRecord> rejected) {
        Optional<JsonNode> stored = desk.article(id);
        var evidence = new Evidence(
                read(Topics.ARTICLES_RAW, id, all),
                read(Topics.ARTICLES_ENRICHED, id, all),
                read(Topics.ARTICLES_PUBLISHED, id, all),
                deadLetters(id, all),
                rejected,
                stored);
        return new TraceReading(evidence, clock.instant()).of(id);
    }

    private List<TopicRecord> read(String topic, String id, List<String> all) {
        return all.contains(topic) ? topics.withKey(topic, id, progress(topic)) : List.of();
    }

    /** Dead letters may have other partitions than their source: all are read. */
    private List<TopicRecord> deadLetters(String id, List<String> all) {
        var found = new ArrayList<TopicRecord>();
        all.stream()
                .filter(topic -> topic.startsWith("articles.") && topic.contains("-dlt"))
                .forEach(topic -> found.addAll(topics.matching(topic, r -> id.equals(r.key()), progress(topic))));
        return found;
    }

    private List<TopicRecord> refused(String name, List<String> all) {
        String topic = Topics.DELIVERIES_REJECTED;
        return all.contains(topic)
                ? topics.matching(
                        topic,
                        r -> Fields.text(r, "deliveryId").equals(name)
                                || Fields.text(r, "bytes").contains(name),
                        progress(topic))
                : List.of();
    }

    private BiConsumer<Long, Long> progress(String topic) {
        return (read, total) -> progress.read(topic, read, total);
    }
}
