package wiredesk.enrich.learning;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import wiredesk.schemas.Topics;

/**
 * Follows {@code enrich.document-frequencies} in a thread of its own, from its beginning: tells the learner what was counted before in the
 * partitions it has been given, takes over the sums, and has written what is new, all at the interval. Whatever fails is tried again.
 */
final class FrequencyTopic implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FrequencyTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(5);
    private static final Duration TO_WRITE = Duration.ofSeconds(10);

    private final FrequencyProperties properties;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final StoredFrequencies stored;
    private final Learner learner;
    private final FrequencyWriter writer;
    private final CurrentFrequencies current;
    private final InstantSource clock;
    private CountDownLatch stopped = new CountDownLatch(0);
    private CountDownLatch ended = new CountDownLatch(0);
    private volatile long bytes;

    FrequencyTopic(
            FrequencyProperties properties,
            Supplier<Consumer<String, byte[]>> consumers,
            StoredFrequencies stored,
            Learner learner,
            FrequencyWriter writer,
            CurrentFrequencies current,
            InstantSource clock) {
        this.properties = properties;
        this.consumers = consumers;
        this.stored = stored;
        this.learner = learner;
        this.writer = writer;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.learn();
    }

    /** Before the stream begins, and until it has ended: what was learned last is written then. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        ended = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("document-frequencies").start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            if (!ended.await(TO_WRITE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("What was learned last may not have been written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ended.getCount() > 0;
    }

    /** Bytes of all records that are held. */
    long bytes() {
        return bytes;
    }

    private void run() {
        try (writer) {
            do {
                try (Consumer<String, byte[]> consumer = consumers.get()) {
                    follow(consumer);
                } catch (RuntimeException e) {
                    trouble(e);
                }
            } while (!stopped.await(BEFORE_TRYING_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void trouble(RuntimeException e) {
        String before = current.trouble();
        current.trouble("cannot be read: " + e.getMessage());
        tell(before);
    }

    /** One line when trouble begins and one when it ends; nobody is held up meanwhile. */
    private void tell(String before) {
        String now = current.trouble();
        if (before.isEmpty() && !now.isEmpty()) {
            LOG.warn(
                    "{} {}; what was learned before stays in use, and it is tried again",
                    Topics.DOCUMENT_FREQUENCIES,
                    now);
        } else if (!before.isEmpty() && now.isEmpty()) {
            LOG.info("{} is read and written again", Topics.DOCUMENT_FREQUENCIES);
        }
    }

    private void follow(Consumer<String, byte[]> consumer) throws InterruptedException {
        List<TopicPartition> all = consumer.partitionsFor(Topics.DOCUMENT_FREQUENCIES).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (all.isEmpty()) {
            throw new KafkaException(
                    "there is no topic %s; deploy the contracts".formatted(Topics.DOCUMENT_FREQUENCIES));
        }
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Set<Integer> asked = learner.waiting();
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        boolean whole = false;
        long next = System.nanoTime();
        while (stopped.getCount() > 0) {
            consumer.poll(POLL).forEach(record -> stored.put(record.key(), record.value()));
            if (reached(consumer, ends)) {
                asked.forEach(partition -> learner.adopt(partition, stored.of(partition)));
                asked = learner.waiting();
                if (!asked.isEmpty()) {
                    // What the one before wrote last stands before the end that is seen from now on.
                    ends = consumer.endOffsets(all);
                }
                if (!whole || System.nanoTime() - next >= 0) {
                    whole = true;
                    next = System.nanoTime() + properties.interval().toNanos();
                    round();
                }
            }
        }
        writer.write(learner.counting(), TO_WRITE);
    }

    private void round() throws InterruptedException {
        boolean first = current.snapshot().at().toEpochMilli() == 0;
        if (first || stored.isChanged()) {
            current.take(stored.sums(), clock.instant());
            bytes = stored.bytes();
        }
        String before = current.trouble();
        current.trouble("");
        writer.write(learner.counting(), TO_WRITE);
        tell(before);
    }

    private static boolean reached(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
