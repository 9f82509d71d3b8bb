package wiredesk.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import wiredesk.local.Addresses;
import wiredesk.schemas.serde.AvroDeserializer;

/** A topic, read from its beginning by a consumer with Wiredesk's own deserializer: what is committed, no more. */
final class Topic {

    private final Addresses addresses;
    private final String name;

    Topic(Addresses addresses, String name) {
        this.addresses = addresses;
        this.name = name;
    }

    /** Every record there is now. */
    List<ConsumerRecord<String, Object>> records() {
        var records = new ArrayList<ConsumerRecord<String, Object>>();
        try (Consumer<String, Object> consumer = consumer(new AvroDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(p -> new TopicPartition(name, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** The values of every record of these articles, as {@code type}; those of one article oldest first. */
    <T> List<T> of(Collection<String> articleIds, Class<T> type) {
        return records().stream()
                .filter(r -> articleIds.contains(r.key()))
                .map(r -> type.cast(r.value()))
                .toList();
    }

    int partitions() {
        try (Consumer<String, Object> consumer = consumer(new AvroDeserializer())) {
            return consumer.partitionsFor(name).size();
        }
    }

    private Consumer<String, Object> consumer(Deserializer<Object> values) {
        var configuration = new HashMap<String, Object>();
        configuration.put("bootstrap.servers", addresses.kafka());
        configuration.put("schema.registry.url", addresses.registry().toString());
        configuration.put("specific.avro.reader", true);
        configuration.put("isolation.level", "read_committed");
        configuration.put("enable.auto.commit", false);
        values.configure(configuration, false);
        return new KafkaConsumer<>(configuration, new StringDeserializer(), values);
    }
}
