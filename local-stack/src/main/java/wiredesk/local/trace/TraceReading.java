package wiredesk.local.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.local.terminal.Durations;
import wiredesk.local.topics.TopicRecord;
import wiredesk.local.trace.ArticleTrace.DeadLetter;
import wiredesk.local.trace.ArticleTrace.Outcome;
import wiredesk.local.trace.ArticleTrace.Refusal;
import wiredesk.local.trace.ArticleTrace.RevisionTrace;
import wiredesk.local.trace.ArticleTrace.Step;

/** Reads from what was found what happened. Knows records and times, not where they come from. */
final class TraceReading {

    private final Evidence evidence;
    private final Instant now;

    TraceReading(Evidence evidence, Instant now) {
        this.evidence = evidence;
        this.now = now;
    }

    ArticleTrace of(String articleId) {
        var revisions = new LinkedHashMap<RevisionKey, TopicRecord>();
        Stream.of(evidence.raw(), evidence.enriched(), evidence.published())
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(TopicRecord::time))
                .forEach(r -> revisions.putIfAbsent(Fields.revision(r), r));
        return new ArticleTrace(
                articleId,
                revisions.entrySet().stream()
                        .map(e -> revision(e.getKey(), e.getValue(), revisions.keySet()))
                        .toList(),
                evidence.deadLetters().stream().map(TraceReading::deadLetter).toList(),
                evidence.rejected().stream().map(TraceReading::refusal).toList());
    }

    private RevisionTrace revision(RevisionKey key, TopicRecord first, Collection<RevisionKey> all) {
        List<TopicRecord> raw = of(key, evidence.raw());
        List<TopicRecord> enriched = of(key, evidence.enriched());
        List<TopicRecord> published = of(key, evidence.published());
        Optional<JsonNode> stored = stored(key);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < raw.size(); i++) {
            TopicRecord r = raw.get(i);
            steps.add(new Step(
                    i > 0 ? "received again" : "received",
                    Fields.time(r, "receivedAt").orElse(r.time()),
                    "delivery " + Fields.text(r, "deliveryId") + " (" + Fields.text(r, "format") + ")"));
            steps.add(new Step("raw", r.time(), Fields.place(r)));
        }
        enriched.forEach(
                r -> steps.add(new Step("enriched", Fields.time(r, "enrichedAt").orElse(r.time()), Fields.place(r))));
        published.forEach(r -> steps.add(new Step(
                Fields.text(r, "state").equals("WITHDRAWN") ? "withdrawn" : "published",
                Fields.time(r, "publishedAt").orElse(r.time()),
                Fields.place(r))));
        stored.flatMap(s -> instant(s, "storedAt")).ifPresent(at -> steps.add(new Step("stored", at, "PostgreSQL")));
        steps.sort(Comparator.comparing(Step::at));
        return new RevisionTrace(
                key.version(),
                key.created(),
                Fields.text(first, "feed"),
                Stream.of(raw, enriched, published)
                        .flatMap(Collection::stream)
                        .map(r -> Fields.text(r, "item", "headline"))
                        .filter(headline -> !headline.isEmpty())
                        .findFirst()
                        .orElse(""),
                List.copyOf(steps),
                outcome(key, raw, enriched, published, stored, all));
    }

    private Outcome outcome(
            RevisionKey key,
            List<TopicRecord> raw,
            List<TopicRecord> enriched,
            List<TopicRecord> published,
            Optional<JsonNode> stored,
            Collection<RevisionKey> all) {
        if (!published.isEmpty() || stored.isPresent()) {
            return published(published, stored);
        }
        Optional<TopicRecord> dead =
                of(key, evidence.deadLetters()).stream().findFirst().or(() -> unreadableDeadLetter(key, raw, all));
        if (dead.isPresent()) {
            return new Outcome(Outcome.Kind.DEAD_LETTERED, "dead-lettered: " + reason(dead.get()));
        }
        Optional<RevisionKey> same = sameBefore(key);
        if (same.isPresent()) {
            return new Outcome(
                    Outcome.Kind.UNCHANGED,
                    "the same again as version " + same.get().version() + " of "
                            + same.get().created() + ": nothing changed");
        }
        Optional<RevisionKey> newer =
                all.stream().filter(other -> other.compareTo(key) > 0).max(Comparator.naturalOrder());
        if (newer.isPresent()) {
            return new Outcome(
                    Outcome.Kind.SUPERSEDED,
                    "superseded by version " + newer.get().version() + " of "
                            + newer.get().created());
        }
        Optional<TopicRecord> known =
                Stream.of(enriched, raw).flatMap(Collection::stream).findFirst();
        Optional<Instant> embargo = known.flatMap(r -> Fields.time(r, "item", "embargoedUntil"));
        if (embargo.filter(now::isBefore).isPresent()) {
            return new Outcome(Outcome.Kind.HELD, "held until " + embargo.get() + " (embargo)");
        }
        if (known.filter(r -> Fields.text(r, "status").equals("WITHHELD")).isPresent()) {
            return new Outcome(Outcome.Kind.WITHHELD, "withheld by the provider until a newer revision");
        }
        return new Outcome(
                Outcome.Kind.WAITING,
                enriched.isEmpty() ? "waits for enrich-service" : "waits for the gate, or was ignored by it");
    }

    /** A dead letter without readable bytes says no revision; it is the newest one's if it came after that. */
    private Optional<TopicRecord> unreadableDeadLetter(
            RevisionKey key, List<TopicRecord> raw, Collection<RevisionKey> all) {
        boolean newest = all.stream().noneMatch(other -> other.compareTo(key) > 0);
        return newest && !raw.isEmpty()
                ? evidence.deadLetters().stream()
                        .filter(r -> !(r.value() instanceof Map<?, ?>))
                        .filter(r -> !r.time().isBefore(raw.getLast().time()))
                        .findFirst()
                : Optional.empty();
    }

    /** A document that brings neither version nor date is the revision before it if an editor sees no difference. */
    private Optional<RevisionKey> sameBefore(RevisionKey key) {
        return evidence.raw().stream()
                .filter(r -> Fields.revision(r).equals(key))
                .filter(r -> Fields.text(r, "revision", "declared").equals("false"))
                .findFirst()
                .flatMap(r -> evidence.raw().stream()
                        .filter(other -> Fields.revision(other).compareTo(key) < 0)
                        .filter(other ->
                                Fields.text(other, "revision", "digest").equals(Fields.text(r, "revision", "digest")))
                        .map(Fields::revision)
                        .findFirst());
    }

    private static Outcome published(List<TopicRecord> published, Optional<JsonNode> stored) {
        String kept = stored.isPresent() ? ", in the store" : ", not in the store yet";
        if (!said(published, stored, "state").equals("WITHDRAWN")) {
            return new Outcome(Outcome.Kind.PUBLISHED, "published" + kept);
        }
        return said(published, stored, "status").equals("USABLE")
                ? new Outcome(Outcome.Kind.EXPIRED, "had expired when it was to be published" + kept)
                : new Outcome(Outcome.Kind.WITHDRAWN, "withdrawn" + kept);
    }

    private static String said(List<TopicRecord> published, Optional<JsonNode> stored, String field) {
        return published.isEmpty()
                ? stored.map(s -> s.path(field).asString("")).orElse("")
                : Fields.text(published.getLast(), field);
    }

    private Optional<JsonNode> stored(RevisionKey key) {
        return evidence.stored()
                .flatMap(article -> article.path("revisions")
                        .valueStream()
                        .filter(r -> r.path("version").asLong(0) == key.version()
                                && instant(r, "versionCreated")
                                        .filter(key.created()::equals)
                                        .isPresent())
                        .findFirst());
    }

    private static Optional<Instant> instant(JsonNode node, String field) {
        return node.path(field).isString()
                ? Optional.of(Instant.parse(node.path(field).asString()))
                : Optional.empty();
    }

    private static List<TopicRecord> of(RevisionKey key, List<TopicRecord> records) {
        return records.stream()
                .filter(r -> r.value() instanceof Map<?, ?>)
                .filter(r -> Fields.revision(r).equals(key))
                .toList();
    }

    private static DeadLetter deadLetter(TopicRecord r) {
        return new DeadLetter(r.topic(), r.time(), r.partition() + "@" + r.offset(), reason(r));
    }

    private static String reason(TopicRecord r) {
        return Stream.of("kafka_dlt-exception-message", "kafka_dlt-exception-cause-fqcn", "kafka_dlt-exception-fqcn")
                .flatMap(header -> Optional.ofNullable(r.headers().get(header)).stream())
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("no reason given");
    }

    private static Refusal refusal(TopicRecord r) {
        return new Refusal(
                Fields.text(r, "deliveryId"),
                Fields.time(r, "receivedAt").orElse(r.time()),
                Fields.text(r, "reason"),
                Fields.text(r, "detail"));
    }

    /** The time between two steps, as it is shown. */
    static String since(Instant before, Instant at) {
        return "+" + Durations.text(Duration.between(before, at));
    }
}
