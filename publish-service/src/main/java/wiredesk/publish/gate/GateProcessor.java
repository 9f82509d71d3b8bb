package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import wiredesk.publish.gate.rules.ArticleState;
import wiredesk.publish.gate.rules.Decision;
import wiredesk.publish.gate.rules.Gate;
import wiredesk.publish.wire.BadRecord;
import wiredesk.publish.wire.RecordReader;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.Topics;

/**
 * Carries out what the rules decide, for the articles of one partition. Forwards publications and dead letters, keeps what is to be
 * remembered, and a few times a second looks whether an embargo has ended.
 */
final class GateProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    /** So many embargoes that end together are released before other articles get their turn. */
    private static final int RELEASED_AT_ONCE = 500;

    private final RecordReader<EnrichedArticle> reader;
    private final GateExits exits;
    private final GateMetrics metrics;
    private final Duration embargoCheck;
    private final BooleanSupplier closing;

    private @Nullable Edges edges;

    GateProcessor(
            RecordReader<EnrichedArticle> reader,
            GateExits exits,
            GateMetrics metrics,
            Duration embargoCheck,
            BooleanSupplier closing) {
        this.reader = reader;
        this.exits = exits;
        this.metrics = metrics;
        this.embargoCheck = embargoCheck;
        this.closing = closing;
    }

    /** What the topology lends a processor from its start on. */
    private record Edges(
            ProcessorContext<byte[], byte[]> context,
            KeyValueStore<String, ArticleState> articles,
            KeyValueStore<EmbargoKey, HeldRecord> embargoes) {

        Instant now() {
            return Instant.ofEpochMilli(context.currentSystemTimeMs());
        }

        Origin origin(Record<byte[], byte[]> record) {
            RecordMetadata at = context.recordMetadata().orElseThrow();
            return new Origin(at.partition(), at.offset(), record.timestamp());
        }

        /** Where a held record came from, as far as it is known. */
        Origin origin(HeldRecord held, Instant now) {
            return held.origin()
                    .orElseGet(() -> new Origin(context.taskId().partition(), Origin.UNKNOWN, now.toEpochMilli()));
        }
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        edges = new Edges(
                context, context.getStateStore(GateTopology.ARTICLES), context.getStateStore(GateTopology.EMBARGOES));
        context.schedule(embargoCheck, PunctuationType.WALL_CLOCK_TIME, millis -> release(edges()));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Edges at = edges();
        Origin origin = at.origin(record);
        try {
            exits.check(record.key(), origin);
            pass(at, read(record), record, origin);
        } catch (BadRecord | RecordTooLargeException e) {
            exits.bury(at.context(), record, origin, e);
        }
    }

    private EnrichedArticle read(Record<byte[], byte[]> record) throws BadRecord {
        EnrichedArticle article = reader.read(Topics.ARTICLES_ENRICHED, record.value(), closing);
        String key = record.key() == null ? "none" : new String(record.key(), UTF_8);
        if (article.getArticleId().isEmpty() || !key.equals(article.getArticleId())) {
            throw new BadRecord("Expected the article id as key, found the key %s with the article %s"
                    .formatted(key, article.getArticleId()));
        }
        return article;
    }

    private void pass(Edges at, EnrichedArticle article, Record<byte[], byte[]> record, Origin origin) {
        Instant now = at.now();
        Optional<ArticleState> known = Optional.ofNullable(at.articles().get(article.getArticleId()));
        Decision decision = Gate.arrive(known, Publication.arrival(article), now);
        if (decision.remembered().isPresent()) {
            remember(at, article.getArticleId(), known, decision.remembered().get());
        }
        if (decision instanceof Decision.Hold(ArticleState ignored, Instant until)) {
            at.embargoes()
                    .put(
                            new EmbargoKey(until, article.getArticleId()),
                            new HeldRecord(Optional.of(origin), record.value()));
        }
        Publication.of(article, decision, now)
                .ifPresent(told -> exits.publish(at.context(), told, origin, record.headers()));
        metrics.decided(decision, article.getReceivedAt(), now);
    }

    /** What was held of the article is no longer: it is replaced, or taken back. */
    private static void remember(Edges at, String articleId, Optional<ArticleState> known, ArticleState state) {
        known.flatMap(ArticleState::heldUntil)
                .ifPresent(until -> at.embargoes().delete(new EmbargoKey(until, articleId)));
        at.articles().put(articleId, state);
    }

    private void release(Edges at) {
        Instant now = at.now();
        for (KeyValue<EmbargoKey, HeldRecord> held : due(at, now)) {
            Optional.ofNullable(at.articles().get(held.key.articleId()))
                    .filter(state ->
                            state.heldUntil().filter(held.key.until()::equals).isPresent())
                    .ifPresent(state -> release(at, held.key, held.value, state, now));
            at.embargoes().delete(held.key);
        }
    }

    private void release(Edges at, EmbargoKey embargo, HeldRecord held, ArticleState state, Instant now) {
        byte[] key = embargo.articleId().getBytes(UTF_8);
        Origin origin = at.origin(held, now);
        try {
            exits.check(key, origin);
            EnrichedArticle article = reader.read(Topics.ARTICLES_ENRICHED, held.value(), closing);
            Gate.release(state, article.getItem().getExpires(), now).ifPresent(decision -> {
                decision.remembered().ifPresent(then -> at.articles().put(embargo.articleId(), then));
                Publication.of(article, decision, now)
                        .ifPresent(told -> exits.publish(at.context(), told, origin, new RecordHeaders()));
                metrics.released(decision, embargo.until(), now);
            });
        } catch (BadRecord | RecordTooLargeException e) {
            at.articles().put(embargo.articleId(), state.buried());
            exits.bury(at.context(), new Record<>(key, held.value(), now.toEpochMilli()), origin, e);
        }
    }

    private static List<KeyValue<EmbargoKey, HeldRecord>> due(Edges at, Instant now) {
        var due = new ArrayList<KeyValue<EmbargoKey, HeldRecord>>();
        try (KeyValueIterator<EmbargoKey, HeldRecord> first = at.embargoes().range(null, EmbargoKey.endOf(now))) {
            while (first.hasNext() && due.size() < RELEASED_AT_ONCE) {
                due.add(first.next());
            }
        }
        return due;
    }

    private Edges edges() {
        if (edges == null) {
            throw new IllegalStateException("The gate was asked before its start");
        }
        return edges;
    }
}
