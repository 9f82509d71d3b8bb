package wiredesk.enrich.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import wiredesk.schemas.Topics;

class FrequencyTopicTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.DOCUMENT_FREQUENCIES, 0);

    private final Learner learner = new Learner(1_000, 4);
    private final CurrentFrequencies current = new CurrentFrequencies();
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

    @Test
    void aTopicThatIsNotThereIsToldOfAndFollowedOnceItIs() {
        var missing = consumer();
        var there = consumer();
        there.updatePartitions(
                PARTITION.topic(),
                List.of(new PartitionInfo(PARTITION.topic(), 0, Node.noNode(), new Node[0], new Node[0])));
        there.updateBeginningOffsets(Map.of(PARTITION, 0L));
        there.updateEndOffsets(Map.of(PARTITION, 0L));
        learner.assigned(Map.of(0, 0L));
        var topic = topic(List.of(missing, there).iterator());

        topic.start();

        await().atMost(PATIENCE).until(() -> !current.trouble().isEmpty());
        assertThat(current.trouble())
                .isEqualTo("cannot be read: there is no topic enrich.document-frequencies; deploy the contracts");
        assertThat(current.get()).isSameAs(current.shipped());
        assertThat(learner.counting()).isEmpty();
        await().atMost(PATIENCE).until(() -> current.trouble().isEmpty());
        assertThat(learner.counting()).isEqualTo(Set.of(0));
        topic.stop();
        assertThat(topic.isRunning()).isFalse();
        assertThat(List.of(missing.closed(), there.closed())).containsOnly(true);
    }

    @Test
    void aStopDoesNotWaitForATopicThatIsNotThere() {
        var topic = topic(List.of(consumer()).iterator());
        topic.start();
        await().atMost(PATIENCE).until(() -> !current.trouble().isEmpty());

        topic.stop();

        assertThat(topic.isRunning()).isFalse();
    }

    private FrequencyTopic topic(Iterator<MockConsumer<String, byte[]>> consumers) {
        return new FrequencyTopic(
                new FrequencyProperties(true, Duration.ofMillis(50), 1_024, 4),
                () -> (Consumer<String, byte[]>) consumers.next(),
                new StoredFrequencies(value -> value),
                learner,
                new FrequencyWriter(learner, (_, _) -> new byte[0], () -> producer, current),
                current,
                InstantSource.system());
    }

    private static MockConsumer<String, byte[]> consumer() {
        return new MockConsumer<>("earliest");
    }
}
