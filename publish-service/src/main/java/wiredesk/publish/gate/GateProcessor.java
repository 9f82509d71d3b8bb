package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.header.Headers;
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
import wiredesk.publish.wire.DeadLetters;
import wiredesk.publish.wire.RecordReader;
import wiredesk.publish.wire.RecordWriter;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topics;

/**
 * Carries out what the rules decide, for the articles of one partition. Forwards publications and dead letters, keeps what is to be
 * remembered, and a few times a second looks whether an embargo has ended.
 */
final class GateProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    /** So many embargoes that end together are released before other articles get their turn. */
    private static final int RELEASED_AT_ONCE = 500;

    private final RecordReader<EnrichedArticle> reader;
    private final RecordWriter writer;
    private final GateMetrics metrics;
    private final Duration embargoCheck;
    private final String group;
    private final BooleanSupplier closing;

    private @Nullable Edges edges;

    GateProcessor(
            RecordReader<EnrichedArticle> reader,
            RecordWriter writer,
            GateMetrics metrics,
            Duration embargoCheck,
            String group,
            BooleanSupplier closing) {
        this.reader = reader;
        this.writer = writer;
        this.metrics = metrics;
        this.embargoCheck = embargoCheck;
        this.group = group;
        this.closing = closing;
    }

    /** What the topology lends a processor from its start on. */
    private record Edges(
            ProcessorContext<byte[], byte[]> context,
            KeyValueStore<String, ArticleState> articles,
            KeyValueStore<EmbargoKey, byte[]> embargoes) {

        Instant now() {
            return Instant.ofEpochMilli(context.currentSystemTimeMs());
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
        try {
            pass(at, read(record), record);
        } catch (BadRecord e) {
            bury(at, record, e);
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

    private void pass(Edges at, EnrichedArticle article, Record<byte[], byte[]> record) {
        Instant now = at.now();
        Optional<ArticleState> known = Optional.ofNullable(at.articles().get(article.getArticleId()));
        Decision decision = Gate.arrive(known, Publication.arrival(article), now);
        switch (decision) {
            case Decision.Publish(ArticleState state) -> {
                remember(at, article.getArticleId(), known, state);
                send(at, Publication.published(article, state, now), record.headers());
            }
            case Decision.Refresh(ArticleState state) -> {
                remember(at, article.getArticleId(), known, state);
                send(at, Publication.published(article, state, now), record.headers());
            }
            case Decision.Withdraw(ArticleState state) -> {
                remember(at, article.getArticleId(), known, state);
                send(at, Publication.withdrawn(article, state, now), record.headers());
            }
            case Decision.Hold(ArticleState state, Instant until) -> {
                remember(at, article.getArticleId(), known, state);
                at.embargoes().put(new EmbargoKey(until, article.getArticleId()), record.value());
            }
            case Decision.Wait(ArticleState state) -> remember(at, article.getArticleId(), known, state);
            case Decision.Ignore ignored -> {}
        }
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
        for (KeyValue<EmbargoKey, byte[]> held : due(at, now)) {
            Optional.ofNullable(at.articles().get(held.key.articleId()))
                    .filter(state ->
                            state.heldUntil().filter(held.key.until()::equals).isPresent())
                    .flatMap(state -> Gate.release(state, now))
                    .ifPresent(publish -> release(at, held, publish.state(), now));
            at.embargoes().delete(held.key);
        }
    }

    private void release(Edges at, KeyValue<EmbargoKey, byte[]> held, ArticleState state, Instant now) {
        byte[] key = held.key.articleId().getBytes(UTF_8);
        try {
            EnrichedArticle article = reader.read(Topics.ARTICLES_ENRICHED, held.value, closing);
            at.articles().put(held.key.articleId(), state);
            send(at, Publication.published(article, state, now), new RecordHeaders());
            metrics.released(held.key.until(), now);
        } catch (BadRecord e) {
            bury(at, new Record<>(key, held.value, now.toEpochMilli()), e);
        }
    }

    private static List<KeyValue<EmbargoKey, byte[]>> due(Edges at, Instant now) {
        var due = new ArrayList<KeyValue<EmbargoKey, byte[]>>();
        try (KeyValueIterator<EmbargoKey, byte[]> first = at.embargoes().range(null, EmbargoKey.endOf(now))) {
            while (first.hasNext() && due.size() < RELEASED_AT_ONCE) {
                due.add(first.next());
            }
        }
        return due;
    }

    private void send(Edges at, PublishedArticle article, Headers headers) {
        byte[] value = writer.write(Topics.ARTICLES_PUBLISHED, article, closing);
        byte[] key = article.getArticleId().getBytes(UTF_8);
        long time = at.now().toEpochMilli();
        at.context().forward(new Record<>(key, value, time, headers), GateTopology.PUBLISHED);
    }

    private void bury(Edges at, Record<byte[], byte[]> record, BadRecord why) {
        Headers headers = new RecordHeaders(record.headers());
        Optional<RecordMetadata> from = at.context().recordMetadata();
        DeadLetters.label(
                headers,
                Topics.ARTICLES_ENRICHED,
                from.map(RecordMetadata::partition).orElse(at.context().taskId().partition()),
                from.map(RecordMetadata::offset).orElse(-1L),
                record.timestamp(),
                group,
                why);
        metrics.buried(record.key(), from, why);
        at.context().forward(record.withHeaders(headers), GateTopology.DEAD_LETTERS);
    }

    private Edges edges() {
        if (edges == null) {
            throw new IllegalStateException("The gate was asked before its start");
        }
        return edges;
    }
}
