package wiredesk.enrich.learning;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Tells the learner which partitions are this instance's. What was learned in one that is given away is written first; one that has been
 * taken away belongs to somebody else already, who counts what is not written anew.
 */
final class Assignment implements ConsumerAwareRebalanceListener {

    /** A rebalance is not held up longer. */
    private static final Duration TO_WRITE = Duration.ofSeconds(2);

    private final Learner learner;
    private final FrequencyWriter writer;

    Assignment(Learner learner, FrequencyWriter writer) {
        this.learner = learner;
        this.writer = writer;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<Integer, Long> ends = new TreeMap<>();
        partitions.forEach(partition -> ends.put(partition.partition(), Long.MAX_VALUE));
        try {
            consumer.endOffsets(partitions, TO_WRITE).forEach((partition, end) -> ends.put(partition.partition(), end));
        } catch (KafkaException e) {
            // They only tell that a topic was made anew, which can wait for the next assignment.
        }
        learner.assigned(ends);
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        List<Integer> numbers = numbers(partitions);
        try {
            writer.write(numbers, TO_WRITE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            learner.dropped(numbers);
        }
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        learner.dropped(numbers(partitions));
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .map(TopicPartition::partition)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
