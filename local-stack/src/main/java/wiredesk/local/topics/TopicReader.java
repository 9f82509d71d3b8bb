package wiredesk.local.topics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Reads topics from outside: no group, no commits, only what transactions have committed. Not for several threads at once. */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final RecordReader records;

    /**
     * @param kafka configuration of a Kafka client
     * @param registry configuration as Confluent's deserializer takes it
     */
    public TopicReader(Map<String, Object> kafka, Map<String, Object> registry) {
        this.consumer = consumer(kafka);
        this.records = new RecordReader(registry);
    }

    static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.put("default.api.timeout.ms", 10_000);
        config.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The topics there are. */
    public List<String> topics() {
        return consumer.listTopics().keySet().stream().sorted().toList();
    }

    /** Gives every record of {@code topic} that comes from now on, or also those that are there, until told to stop. */
    public void follow(String topic, boolean fromBeginning, BooleanSupplier goOn, Consumer<TopicRecord> reader) {
        List<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // Where the end is gets decided now, not at the first poll.
        partitions.forEach(consumer::position);
        while (goOn.getAsBoolean()) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> r : polled) {
                reader.accept(records.read(r));
            }
        }
    }

    /** The records of {@code topic} with this key that are there now: reads only the key's partition. */
    public List<TopicRecord> withKey(String topic, String key, BiConsumer<Long, Long> progress) {
        List<TopicPartition> partitions = partitions(topic);
        if (partitions.isEmpty()) {
            return List.of();
        }
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        // As the default partitioner does for a record with a key.
        int partition = Utils.toPositive(Utils.murmur2(wanted)) % partitions.size();
        var found = new ArrayList<TopicRecord>();
        scan(List.of(new TopicPartition(topic, partition)), progress, r -> {
            if (Arrays.equals(r.key(), wanted)) {
                found.add(records.read(r));
            }
        });
        return found;
    }

    /** The records of {@code topic} that are there now and that {@code wanted} picks; reads all of it. */
    public List<TopicRecord> matching(String topic, Predicate<TopicRecord> wanted, BiConsumer<Long, Long> progress) {
        var found = new ArrayList<TopicRecord>();
        scan(
                partitions(topic),
                progress,
                r -> Optional.of(records.read(r)).filter(wanted).ifPresent(found::add));
        return found;
    }

    private void scan(
            Collection<TopicPartition> partitions,
            BiConsumer<Long, Long> progress,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        if (partitions.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long total = sum(ends) - sum(begins);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (true) {
            long left = partitions.stream()
                    .mapToLong(p -> Math.max(0, ends.getOrDefault(p, 0L) - consumer.position(p)))
                    .sum();
            progress.accept(total - left, total);
            if (left == 0) {
                return;
            }
            for (ConsumerRecord<byte[], byte[]> r : consumer.poll(POLL)) {
                if (r.offset() < ends.getOrDefault(new TopicPartition(r.topic(), r.partition()), 0L)) {
                    reader.accept(r);
                }
            }
        }
    }

    private List<TopicPartition> partitions(String topic) {
        List<PartitionInfo> infos = consumer.listTopics().getOrDefault(topic, List.of());
        return infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toList());
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        consumer.close();
        records.close();
    }
}
