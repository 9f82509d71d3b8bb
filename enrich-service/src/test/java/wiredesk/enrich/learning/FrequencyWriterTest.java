package wiredesk.enrich.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.LearnedFrequencies;
import wiredesk.schemas.Topics;

class FrequencyWriterTest {

    static {
        ContractTrust.establish();
    }

    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Learner learner = new Learner(1_000, 4);
    private final CurrentFrequencies current = new CurrentFrequencies();

    FrequencyWriterTest() {
        learner.assigned(Map.of(0, 100L, 1, 100L));
        learner.adopt(0, List.of());
        learner.adopt(1, List.of());
        learner.learn(List.of(lesson(0, 5), lesson(1, 7)));
    }

    @Test
    void whatWasLearnedIsWrittenUnderItsPartitionAndLanguageOnce() throws Exception {
        var producer = producer(true);
        var writer = writer(producer);

        writer.write(List.of(0, 1), PATIENCE);
        writer.write(List.of(0, 1), PATIENCE);

        assertThat(producer.history())
                .extracting(ProducerRecord::topic, ProducerRecord::key)
                .containsExactly(
                        tuple(Topics.DOCUMENT_FREQUENCIES, "0/en"), tuple(Topics.DOCUMENT_FREQUENCIES, "1/en"));
        assertThat(current.trouble()).isEmpty();
        writer.close();
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void aTopicThatMayNotBeWrittenIsToldOfAndTriedAgain() throws Exception {
        var producer = producer(true);
        producer.sendException = new TopicAuthorizationException(Topics.DOCUMENT_FREQUENCIES);
        var writer = writer(producer);

        writer.write(List.of(0), PATIENCE);

        assertThat(current.trouble()).startsWith("cannot be written: ");
        producer.sendException = null;
        writer.write(List.of(0), PATIENCE);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNotWaitedForLongerThanSaid() throws Exception {
        var producer = producer(false);
        var writer = writer(producer);

        writer.write(List.of(0), PATIENCE);

        assertThat(current.trouble()).isEqualTo("was not written within PT0.1S");
        assertThat(learner.unwritten(List.of(0))).hasSize(1);
    }

    private FrequencyWriter writer(MockProducer<String, byte[]> producer) {
        return new FrequencyWriter(learner, (_, value) -> encode((LearnedFrequencies) value), () -> producer, current);
    }

    private static MockProducer<String, byte[]> producer(boolean answering) {
        return new MockProducer<>(answering, null, new StringSerializer(), new ByteArraySerializer());
    }

    private static byte[] encode(LearnedFrequencies record) {
        try {
            ByteBuffer buffer = LearnedFrequencies.getEncoder().encode(record);
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lesson lesson(int partition, int article) {
        return new Lesson(partition, 0, "en", article, new int[] {3, 4});
    }
}
