package wiredesk.publish.ops;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import wiredesk.schemas.Topics;

/** How many records a store's consumer group has still to read. */
final class StoreLag {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Admin admin;

    StoreLag(Admin admin) {
        this.admin = admin;
    }

    /** Records behind, by partition; what the group never committed counts from the partition's beginning. */
    Map<Integer, Long> of(String group) throws ExecutionException, TimeoutException, InterruptedException {
        var partitions = admin
                .describeTopics(List.of(Topics.ARTICLES_PUBLISHED))
                .allTopicNames()
                .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .toList();
        Map<TopicPartition, OffsetSpec> first = new HashMap<>();
        Map<TopicPartition, OffsetSpec> last = new HashMap<>();
        for (var partition : partitions) {
            var at = new TopicPartition(Topics.ARTICLES_PUBLISHED, partition.partition());
            first.put(at, OffsetSpec.earliest());
            last.put(at, OffsetSpec.latest());
        }
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        Map<TopicPartition, ListOffsetsResultInfo> begin = offsets(first);
        Map<Integer, Long> behind = new HashMap<>();
        offsets(last).forEach((at, end) -> {
            long beginning = Optional.ofNullable(begin.get(at))
                    .map(ListOffsetsResultInfo::offset)
                    .orElse(0L);
            long read = Optional.ofNullable(committed.get(at))
                    .map(OffsetAndMetadata::offset)
                    .orElse(beginning);
            behind.put(at.partition(), Math.max(0, end.offset() - Math.max(read, beginning)));
        });
        return behind;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Map<TopicPartition, OffsetSpec> asked)
            throws ExecutionException, TimeoutException, InterruptedException {
        return admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
