package wiredesk.enrich.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchInterceptor;

/** Takes into a batch only as many records as the budget has, before its transaction begins; the others are read again by the next poll. */
final class BatchLimit implements BatchInterceptor<Object, Object> {

    private final BatchBudget budget;

    BatchLimit(BatchBudget budget) {
        this.budget = budget;
    }

    @Override
    public ConsumerRecords<Object, Object> intercept(
            ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
        int left = budget.most();
        if (records.count() <= left) {
            return records;
        }
        var taken = new HashMap<TopicPartition, List<ConsumerRecord<Object, Object>>>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(records.nextOffsets());
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<Object, Object>> all = records.records(partition);
            int some = Math.min(left, all.size());
            left -= some;
            if (some > 0) {
                taken.put(partition, all.subList(0, some));
            }
            if (some < all.size()) {
                var first = all.get(some);
                consumer.seek(partition, first.offset());
                if (some > 0) {
                    next.put(partition, new OffsetAndMetadata(first.offset(), first.leaderEpoch(), ""));
                } else {
                    next.remove(partition);
                }
            }
        }
        return new ConsumerRecords<>(taken, next);
    }
}
