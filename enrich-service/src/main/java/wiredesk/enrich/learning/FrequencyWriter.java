package wiredesk.enrich.learning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.learning.Learner.Unwritten;
import wiredesk.schemas.Topics;

/**
 * Writes what was learned. Each record says by itself how far it counts, so nothing hangs on which of them arrive together, nor on the
 * transactions in which articles are enriched.
 */
final class FrequencyWriter implements AutoCloseable {

    private final Learner learner;
    private final Serializer<Object> serializer;
    private final Supplier<Producer<String, byte[]>> producers;
    private final CurrentFrequencies current;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable Producer<String, byte[]> producer;

    /** @param producers makes the producer when there is something to write */
    FrequencyWriter(
            Learner learner,
            Serializer<Object> serializer,
            Supplier<Producer<String, byte[]>> producers,
            CurrentFrequencies current) {
        this.learner = learner;
        this.serializer = serializer;
        this.producers = producers;
        this.current = current;
    }

    /** Writes what was learned in these partitions and waits so long for it; what was not written is written the next time. */
    void write(Collection<Integer> partitions, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        if (!writing.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return;
        }
        try {
            for (int partition : partitions) {
                write(learner.unwritten(List.of(partition)), end);
            }
        } catch (KafkaException e) {
            current.trouble("cannot be written: " + e.getMessage());
        } catch (ExecutionException e) {
            current.trouble("cannot be written: " + e.getCause());
        } catch (TimeoutException e) {
            current.trouble("was not written within " + patience);
        } finally {
            writing.unlock();
        }
    }

    private void write(List<Unwritten> all, long end)
            throws InterruptedException, ExecutionException, TimeoutException {
        record Sent(Unwritten what, Future<?> done) {}
        var sent = new ArrayList<Sent>();
        for (Unwritten unwritten : all) {
            byte[] value =
                    Objects.requireNonNull(serializer.serialize(Topics.DOCUMENT_FREQUENCIES, unwritten.record()));
            sent.add(new Sent(
                    unwritten,
                    producer().send(new ProducerRecord<>(Topics.DOCUMENT_FREQUENCIES, unwritten.key(), value))));
        }
        for (Sent one : sent) {
            one.done().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            learner.written(one.what());
        }
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> made = producer;
        if (made == null) {
            made = producers.get();
            producer = made;
        }
        return made;
    }

    @Override
    public void close() {
        Producer<String, byte[]> made = producer;
        if (made != null) {
            made.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
