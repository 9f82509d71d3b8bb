package wiredesk.publish.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import wiredesk.publish.wire.BadRecord;
import wiredesk.publish.wire.RecordReader;
import wiredesk.schemas.PublishedArticle;

/**
 * Takes batches of records into one store. What cannot be read or stored goes to the store's dead letters, alone; a store that is away
 * fails the batch, which then comes again.
 */
final class StoreWriter implements BatchMessageListener<byte[], byte[]> {

    private final ArticleStore store;
    private final RecordReader<PublishedArticle> reader;
    private final UnaryOperator<PublishedArticle> fit;
    private final ConsumerRecordRecoverer deadLetters;
    private final StoreMetrics metrics;
    private final Clock clock;

    /** @param fit makes an article what this store is to have of it */
    StoreWriter(
            ArticleStore store,
            RecordReader<PublishedArticle> reader,
            UnaryOperator<PublishedArticle> fit,
            ConsumerRecordRecoverer deadLetters,
            StoreMetrics metrics,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.fit = fit;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.clock = clock;
    }

    private record Entry(ConsumerRecord<byte[], byte[]> record, PublishedArticle article) {}

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        var readable = new ArrayList<Entry>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                readable.add(new Entry(record, fit.apply(reader.read(record.topic(), record.value()))));
            } catch (BadRecord e) {
                bury(record, e);
            }
        }
        write(readable);
    }

    /** Halves a batch that the store cannot take until the bad articles stand alone. */
    private void write(List<Entry> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            var changed = store.write(batch.stream().map(Entry::article).toList());
            metrics.stored(batch.size(), changed, clock.instant());
        } catch (StoreAway e) {
            metrics.away();
            throw e;
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                bury(batch.getFirst().record(), e);
                return;
            }
            write(batch.subList(0, batch.size() / 2));
            write(batch.subList(batch.size() / 2, batch.size()));
        }
    }

    private void bury(ConsumerRecord<byte[], byte[]> record, Exception why) {
        metrics.buried(record, why);
        deadLetters.accept(record, why);
    }
}
