package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BooleanSupplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import wiredesk.publish.wire.DeadLetters;
import wiredesk.publish.wire.RecordWriter;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topics;

/** The gate's two ways out: to everybody, and to the dead letters. What leaves says which record it was made of. */
final class GateExits {

    private final RecordWriter writer;
    private final Refusals refusals;
    private final GateMetrics metrics;
    private final String group;
    private final BooleanSupplier closing;

    GateExits(RecordWriter writer, Refusals refusals, GateMetrics metrics, String group, BooleanSupplier closing) {
        this.writer = writer;
        this.refusals = refusals;
        this.metrics = metrics;
        this.group = group;
        this.closing = closing;
    }

    /** @throws org.apache.kafka.common.errors.RecordTooLargeException if the log refused what was made of this record before */
    void check(byte @Nullable [] key, Origin origin) {
        refusals.check(key, origin);
    }

    void publish(ProcessorContext<byte[], byte[]> to, PublishedArticle article, Origin origin, Headers headers) {
        byte[] value = writer.write(Topics.ARTICLES_PUBLISHED, article, closing);
        byte[] key = article.getArticleId().getBytes(UTF_8);
        to.forward(new Record<>(key, value, to.currentSystemTimeMs(), marked(headers, origin)), GateTopology.PUBLISHED);
    }

    /** A record that is too large for the dead letters too leaves its bytes where they are: where that is, is said. */
    void bury(ProcessorContext<byte[], byte[]> to, Record<byte[], byte[]> record, Origin origin, Exception why) {
        boolean tooLarge = refusals.isTooLargeForDeadLetters(record.key(), origin);
        Headers headers = marked(tooLarge ? new RecordHeaders() : record.headers(), origin);
        DeadLetters.label(
                headers, Topics.ARTICLES_ENRICHED, origin.partition(), origin.offset(), origin.timestamp(), group, why);
        metrics.buried(record.key(), origin, why);
        Record<byte[], byte[]> dead = record.withHeaders(headers);
        to.forward(tooLarge ? dead.withValue(null) : dead, GateTopology.DEAD_LETTERS);
    }

    private static Headers marked(Headers headers, Origin origin) {
        var marked = new RecordHeaders(headers);
        origin.mark(marked);
        return marked;
    }
}
