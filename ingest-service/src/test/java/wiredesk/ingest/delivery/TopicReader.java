package wiredesk.ingest.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import wiredesk.schemas.serde.AvroDeserializer;

/** Reads what stands in the log, as any consumer would. */
final class TopicReader {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Object> settings;

    TopicReader(String bootstrapServers, String registryUrl) {
        settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                AvroDeserializer.class,
                "schema.registry.url",
                registryUrl,
                "specific.avro.reader",
                true);
    }

    ConsumerRecord<String, Object> at(String topic, int partition, long offset) {
        try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(settings)) {
            TopicPartition where = new TopicPartition(topic, partition);
            consumer.assign(List.of(where));
            consumer.seek(where, offset);
            return first(consumer, record -> record.offset() == offset);
        }
    }

    ConsumerRecord<String, Object> find(String topic, Predicate<Object> wanted) {
        try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            return first(consumer, record -> wanted.test(record.value()));
        }
    }

    private static ConsumerRecord<String, Object> first(
            KafkaConsumer<String, Object> consumer, Predicate<ConsumerRecord<String, Object>> wanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            for (ConsumerRecord<String, Object> record : consumer.poll(Duration.ofMillis(200))) {
                if (wanted.test(record)) {
                    return record;
                }
            }
        }
        throw new AssertionError("No such record within " + PATIENCE);
    }
}
