package wiredesk.publish.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import wiredesk.publish.wire.BadRecord;
import wiredesk.publish.wire.RecordReader;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topics;

/**
 * Reads {@code articles.published} to its end and on, all partitions, in no group: every instance hears everything. Begins a little
 * before the end, for listeners who come back after a restart.
 */
final class LiveReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveReader.class);
    private static final String TOPIC = Topics.ARTICLES_PUBLISHED;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final RecordReader<PublishedArticle> reader;
    private final LiveEvents events;
    private final LiveHub hub;
    private final int history;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private @Nullable Thread thread;

    /** What it has read so far; the reading thread's own. */
    private Position position = Position.START;

    private final Map<Integer, Long> ends = new HashMap<>();
    private boolean caughtUp;

    /** @param history records before the end to begin with, over all partitions */
    LiveReader(
            Supplier<Consumer<byte[], byte[]>> consumers,
            RecordReader<PublishedArticle> reader,
            LiveEvents events,
            LiveHub hub,
            int history) {
        this.consumers = consumers;
        this.reader = reader;
        this.events = events;
        this.hub = hub;
        this.history = history;
    }

    @Override
    public void start() {
        running.set(true);
        thread = Thread.ofPlatform().name("live-reader").start(this::run);
    }

    @Override
    public void stop() {
        running.set(false);
        hub.close();
        Consumer<byte[], byte[]> consumer = current.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        Thread ending = thread;
        if (ending != null) {
            try {
                ending.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** After a failure it goes on behind the last record it read. */
    private void run() {
        while (running.get()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                current.set(consumer);
                read(consumer);
            } catch (WakeupException | InterruptException e) {
                log.debug("Stream reading was ended", e);
            } catch (RuntimeException e) {
                log.error("Stream reading failed, begun again behind what was read", e);
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            }
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        Instant look = Instant.MIN;
        while (running.get()) {
            if (!Instant.now().isBefore(look)) {
                look = Instant.now().plus(assign(consumer) ? LOOK_FOR_PARTITIONS : PAUSE_AFTER_FAILURE);
            }
            if (consumer.assignment().isEmpty()) {
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
                continue;
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                take(record);
            }
            if (!caughtUp
                    && ends.entrySet().stream()
                            .allMatch(end -> consumer.position(of(end.getKey())) >= end.getValue())) {
                caughtUp = true;
                hub.ready();
            }
        }
    }

    /** Takes on the partitions it does not read yet; false if the topic is not there. */
    private boolean assign(Consumer<byte[], byte[]> consumer) {
        List<PartitionInfo> known = consumer.partitionsFor(TOPIC);
        if (known == null || known.isEmpty()) {
            return false;
        }
        List<TopicPartition> all =
                known.stream().map(info -> of(info.partition())).toList();
        List<TopicPartition> added = new ArrayList<>(all);
        added.removeAll(consumer.assignment());
        if (added.isEmpty()) {
            return true;
        }
        consumer.assign(all);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(added);
        Map<TopicPartition, Long> end = consumer.endOffsets(added);
        for (TopicPartition partition : added) {
            long from = beginning(
                    partition.partition(),
                    first.getOrDefault(partition, 0L),
                    end.getOrDefault(partition, 0L),
                    all.size());
            consumer.seek(partition, from);
        }
        return true;
    }

    /** Behind what was read before, else a little before the end; a partition that is new while it runs from its beginning. */
    private long beginning(int partition, long first, long end, int partitions) {
        Long read = position.seen().get(partition);
        if (read != null) {
            return Math.max(first, read + 1);
        }
        long from = caughtUp ? first : Math.max(first, end - history / partitions);
        if (!caughtUp) {
            ends.put(partition, end);
        }
        if (from > 0) {
            position = position.after(partition, from - 1);
        }
        return from;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        position = position.after(record.partition(), record.offset());
        try {
            PublishedArticle article = reader.read(TOPIC, record.value(), () -> !running.get());
            hub.publish(events.of(article, record.partition(), record.offset(), position));
        } catch (BadRecord e) {
            log.error(
                    "Not for the stream, left out: {}-{}@{}: {}",
                    TOPIC,
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    private static TopicPartition of(int partition) {
        return new TopicPartition(TOPIC, partition);
    }
}
