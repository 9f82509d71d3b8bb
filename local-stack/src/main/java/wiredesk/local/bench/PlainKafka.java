package wiredesk.local.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The same bytes through the same broker with nothing around them: what there is to compare with. */
final class PlainKafka {

    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Object> kafka;

    PlainKafka(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Writes and reads {@code documents} in a topic of its own, which is removed after. */
    List<Leg> run(String topic, List<byte[]> documents) {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            try {
                return List.of(produce(topic, documents), consume(topic, documents.size()));
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("cannot measure plain Kafka: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while measuring plain Kafka", e);
        }
    }

    private Leg produce(String topic, List<byte[]> documents) {
        var config = new HashMap<>(kafka);
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("linger.ms", 5);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(topic);
            long began = System.nanoTime();
            for (byte[] document : documents) {
                var _ = producer.send(new ProducerRecord<>(topic, document));
            }
            producer.flush();
            return Leg.of("plain producer", documents.size(), bytes(documents), System.nanoTime() - began);
        }
    }

    private Leg consume(String topic, int count) {
        var config = new HashMap<>(kafka);
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList());
            long began = System.nanoTime();
            long bytes = 0;
            int seen = 0;
            while (seen < count) {
                for (var r : consumer.poll(POLL)) {
                    bytes += r.value().length;
                    seen++;
                }
            }
            return Leg.of("plain consumer", seen, bytes, System.nanoTime() - began);
        }
    }

    static long bytes(List<byte[]> documents) {
        return documents.stream().mapToLong(d -> d.length).sum();
    }
}
