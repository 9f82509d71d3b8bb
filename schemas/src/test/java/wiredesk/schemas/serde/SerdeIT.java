package wiredesk.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wiredesk.stack.BackingStack.Part.KAFKA;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.PlainSchema;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.RandomRecords;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.RejectedDelivery;
import wiredesk.schemas.registry.RegistryClient;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

/** Through a real broker with a real registry, configured as the services configure it. */
@WithBackingStack({KAFKA, REGISTRY})
class SerdeIT {

    private static final List<Schema> CONTRACTS = List.of(
            RawArticle.getClassSchema(),
            EnrichedArticle.getClassSchema(),
            PublishedArticle.getClassSchema(),
            RejectedDelivery.getClassSchema());

    private static BackingStack stack;

    @BeforeAll
    static void remember(BackingStack backingStack) {
        stack = backingStack;
    }

    @Test
    void whatIsProducedIsConsumed() throws Exception {
        String topic = topic();
        RandomRecords random = new RandomRecords(new SplittableRandom(1));
        List<IndexedRecord> sent = new ArrayList<>();
        List<Future<?>> acknowledged = new ArrayList<>();
        // One topic, four contracts: subjects by topic and record.
        Map<String, Object> names =
                Map.of("value.subject.name.strategy", "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy");
        try (KafkaProducer<String, Object> producer = producer(names)) {
            for (int i = 0; i < 400; i++) {
                IndexedRecord record = random.record(CONTRACTS.get(i % CONTRACTS.size()));
                sent.add(record);
                acknowledged.add(producer.send(new ProducerRecord<>(topic, "key", record)));
            }
        }
        for (Future<?> acknowledgement : acknowledged) {
            acknowledgement.get();
        }
        assertThat(consume(topic, sent.size(), Map.of("specific.avro.reader", true)).stream()
                        .map(ConsumerRecord::value)
                        .toList())
                .isEqualTo(sent);
        assertThat(consume(topic, sent.size(), Map.of()).stream().map(ConsumerRecord::value))
                .allSatisfy(value -> assertThat(value).isInstanceOf(GenericRecord.class));
    }

    @Test
    void aServiceRegistersNothingItself() throws Exception {
        String topic = topic();
        IndexedRecord record = new RandomRecords(new SplittableRandom(2)).record(RawArticle.getClassSchema());
        try (KafkaProducer<String, Object> producer = producer(Map.of("auto.register.schemas", false))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "key", record)))
                    .isInstanceOf(SerializationException.class);
        }
        try (RegistryClient registry = RegistryClient.of(Map.of("schema.registry.url", stack.registryUrl()));
                KafkaProducer<String, Object> producer = producer(Map.of("auto.register.schemas", false))) {
            int id = registry.register(topic + "-value", PlainSchema.of(record.getSchema()));
            producer.send(new ProducerRecord<>(topic, "key", record)).get();
            assertThat(registry.schema(id).toString())
                    .isEqualTo(PlainSchema.of(record.getSchema()).toString());
        }
        assertThat(consume(topic, 1, Map.of("specific.avro.reader", "true")))
                .singleElement()
                .extracting(ConsumerRecord::value)
                .isEqualTo(record);
    }

    private static String topic() throws Exception {
        String topic = "serde-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        return topic;
    }

    private static KafkaProducer<String, Object> producer(Map<String, Object> more) {
        Map<String, Object> configs = new HashMap<>(more);
        configs.put("bootstrap.servers", stack.bootstrapServers());
        configs.put("schema.registry.url", stack.registryUrl());
        configs.put("key.serializer", StringSerializer.class);
        configs.put("value.serializer", "wiredesk.schemas.serde.AvroSerializer");
        configs.put("avro.remove.java.properties", true);
        return new KafkaProducer<>(configs);
    }

    private static List<ConsumerRecord<String, Object>> consume(String topic, int count, Map<String, Object> more) {
        Map<String, Object> configs = new HashMap<>(more);
        configs.put("bootstrap.servers", stack.bootstrapServers());
        configs.put("schema.registry.url", stack.registryUrl());
        configs.put("key.deserializer", StringDeserializer.class);
        configs.put("value.deserializer", "wiredesk.schemas.serde.AvroDeserializer");
        List<ConsumerRecord<String, Object>> records = new ArrayList<>();
        try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(configs)) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (records.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        assertThat(records).hasSize(count);
        return records;
    }
}
