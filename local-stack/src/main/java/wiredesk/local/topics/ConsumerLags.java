package wiredesk.local.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far every consumer group is behind, in records and in seconds. */
public final class ConsumerLags {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private ConsumerLags() {}

    /**
     * The lag of every group on every topic it has committed offsets for, at {@code now}.
     *
     * @throws KafkaException if the broker does not answer
     */
    public static List<GroupLag> read(Map<String, Object> kafka, Instant now) {
        try (Admin admin = Admin.create(withTimeouts(kafka));
                KafkaConsumer<byte[], byte[]> consumer = TopicReader.consumer(kafka)) {
            Map<String, Map<TopicPartition, Long>> committed = committed(admin);
            Set<TopicPartition> partitions = committed.values().stream()
                    .flatMap(offsets -> offsets.keySet().stream())
                    .collect(Collectors.toSet());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var lags = new ArrayList<GroupLag>();
            committed.forEach(
                    (group, offsets) -> lags.addAll(lags(group, offsets, ends, waiting(consumer, offsets, ends), now)));
            lags.sort(Comparator.comparing(GroupLag::group).thenComparing(GroupLag::topic));
            return List.copyOf(lags);
        } catch (ExecutionException e) {
            throw new KafkaException("cannot read the consumer groups: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while reading the consumer groups", e);
        }
    }

    /**
     * One group's lag a topic.
     *
     * @param committed next offset to be consumed, a partition
     * @param ends offset that the next record will get, a partition
     * @param waiting timestamp of the first record that waits, for partitions where one does: there may be none although the end
     *     is further, as transactions leave markers behind their records
     */
    static List<GroupLag> lags(
            String group,
            Map<TopicPartition, Long> committed,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Instant> waiting,
            Instant now) {
        var records = new TreeMap<String, Long>();
        var oldest = new HashMap<String, Instant>();
        committed.forEach((partition, offset) -> {
            long behind =
                    waiting.containsKey(partition) ? Math.max(0, ends.getOrDefault(partition, offset) - offset) : 0;
            records.merge(partition.topic(), behind, Long::sum);
            Optional.ofNullable(waiting.get(partition))
                    .ifPresent(time ->
                            oldest.merge(partition.topic(), time, (one, other) -> one.isBefore(other) ? one : other));
        });
        return records.entrySet().stream()
                .map(topic -> new GroupLag(
                        group,
                        topic.getKey(),
                        topic.getValue(),
                        Optional.ofNullable(oldest.get(topic.getKey()))
                                .map(time ->
                                        Math.max(0, Duration.between(time, now).toMillis()) / 1000.0)
                                .orElse(null)))
                .toList();
    }

    private static Map<String, Map<TopicPartition, Long>> committed(Admin admin)
            throws ExecutionException, InterruptedException {
        Collection<GroupListing> groups = admin.listGroups().all().get();
        var specs = groups.stream()
                .collect(Collectors.toMap(GroupListing::groupId, _ -> new ListConsumerGroupOffsetsSpec()));
        if (specs.isEmpty()) {
            return Map.of();
        }
        var committed = new TreeMap<String, Map<TopicPartition, Long>>();
        for (var group : admin.listConsumerGroupOffsets(specs).all().get().entrySet()) {
            var offsets = new HashMap<TopicPartition, Long>();
            for (Map.Entry<TopicPartition, OffsetAndMetadata> e :
                    group.getValue().entrySet()) {
                // A partition whose offset was asked for and never committed comes without one.
                Optional.ofNullable(e.getValue()).ifPresent(offset -> offsets.put(e.getKey(), offset.offset()));
            }
            committed.put(group.getKey(), offsets);
        }
        return committed;
    }

    /** The timestamp of the first record from each committed offset on, where there is one. */
    private static Map<TopicPartition, Instant> waiting(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> committed,
            Map<TopicPartition, Long> ends) {
        Set<TopicPartition> open = new HashSet<>();
        committed.forEach((partition, offset) -> {
            if (ends.getOrDefault(partition, 0L) > offset) {
                open.add(partition);
            }
        });
        var first = new HashMap<TopicPartition, Instant>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        consumer.assign(open);
        open.forEach(partition -> consumer.seek(partition, committed.getOrDefault(partition, 0L)));
        while (!open.isEmpty() && System.nanoTime() < end) {
            for (ConsumerRecord<byte[], byte[]> r : consumer.poll(POLL)) {
                first.putIfAbsent(new TopicPartition(r.topic(), r.partition()), Instant.ofEpochMilli(r.timestamp()));
            }
            boolean changed = open.removeIf(partition ->
                    first.containsKey(partition) || consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            if (changed) {
                consumer.assign(open);
            }
        }
        return first;
    }

    private static Map<String, Object> withTimeouts(Map<String, Object> kafka) {
        var config = new HashMap<>(kafka);
        config.put("request.timeout.ms", 5000);
        config.put("default.api.timeout.ms", 8000);
        return config;
    }
}
