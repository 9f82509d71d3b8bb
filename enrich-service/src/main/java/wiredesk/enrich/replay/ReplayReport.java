package wiredesk.enrich.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a replay found, counted. Not safe for use by several threads. */
final class ReplayReport {

    /** Articles that are told of one by one, and tags of each, at most. */
    static final int EXAMPLES = 10;

    /** What became of a raw article. */
    enum Outcome {
        /** Today's enrichers find something else: written, unless it is a dry run. */
        CHANGED,
        /** They find the same. */
        UNCHANGED,
        /** It is killed or withheld: nobody sees its tags. */
        NOT_USABLE,
        /** A newer revision is there, or this one came twice. */
        SUPERSEDED,
        /** The service has not come to it yet, or it went to the dead letters. */
        NOT_ENRICHED,
        /** An enricher failed or ran late: what was found before stays. */
        DEGRADED,
        /** No article, or one that would become too large. */
        UNREADABLE
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Count> kinds = new TreeMap<>();
    private final Map<Tag, Count> topics = new TreeMap<>();
    private final Map<String, Long> parts = new TreeMap<>();
    private final List<ObjectNode> examples = new ArrayList<>();
    private long all;
    private long done;
    private long written;

    /** So many records of {@code articles.raw} lie before it. */
    void expect(long records) {
        all = records;
    }

    /** So many more of them lie behind it, whatever they were. */
    void passed(long records) {
        done += records;
    }

    /** What became of one more raw article. */
    void add(Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    /** One more article in which something else is found. */
    void add(String articleId, String headline, Difference difference) {
        add(Outcome.CHANGED);
        difference.parts().forEach(part -> parts.merge(part, 1L, Long::sum));
        difference.gained().forEach(tag -> counts(tag).forEach(Count::gain));
        difference.lost().forEach(tag -> counts(tag).forEach(Count::lose));
        if (examples.size() < EXAMPLES
                && !(difference.gained().isEmpty() && difference.lost().isEmpty())) {
            ObjectNode example = NODES.objectNode().put("article", articleId).put("headline", headline);
            example.set("gained", tags(difference.gained()));
            example.set("lost", tags(difference.lost()));
            examples.add(example);
        }
    }

    /** So many were written and committed. */
    void committed(int articles) {
        written += articles;
    }

    long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    long written() {
        return written;
    }

    /** Raw articles that were looked at. */
    long read() {
        return outcomes.values().stream().mapToLong(count -> count).sum();
    }

    /** How far it is, in short. */
    ObjectNode progress() {
        return NODES.objectNode().put("done", done).put("all", all).put("changed", count(Outcome.CHANGED));
    }

    /** Everything. */
    ObjectNode json() {
        ObjectNode json = NODES.objectNode()
                .put("done", done)
                .put("all", all)
                .put("read", read())
                .put("written", written);
        ObjectNode all = json.putObject("outcomes");
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '), count(outcome));
        }
        ObjectNode tags = json.putObject("tags");
        kinds.forEach((kind, count) -> tags.set(kind, count.json()));
        ArrayNode changed = json.putArray("topics");
        topics.entrySet().stream()
                .sorted(Map.Entry.<Tag, Count>comparingByValue(
                                Comparator.comparingLong(Count::all).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(topic -> changed.add(topic.getValue()
                        .json()
                        .put("code", topic.getKey().name())
                        .put("name", topic.getKey().label())));
        ObjectNode other = json.putObject("parts");
        parts.forEach(other::put);
        json.putArray("examples").addAll(examples);
        return json;
    }

    private List<Count> counts(Tag tag) {
        Count kind = kinds.computeIfAbsent(tag.kind(), _ -> new Count());
        return tag.kind().equals(Tag.TOPIC)
                ? List.of(kind, topics.computeIfAbsent(tag, _ -> new Count()))
                : List.of(kind);
    }

    private static ArrayNode tags(List<Tag> tags) {
        ArrayNode array = NODES.arrayNode();
        tags.stream()
                .limit(EXAMPLES)
                .forEach(tag ->
                        array.add(NODES.objectNode().put("kind", tag.kind()).put("name", tag.label())));
        return array;
    }

    private static final class Count {

        private long gained;
        private long lost;

        void gain() {
            gained++;
        }

        void lose() {
            lost++;
        }

        long all() {
            return gained + lost;
        }

        ObjectNode json() {
            return NODES.objectNode().put("gained", gained).put("lost", lost);
        }
    }
}
