package wiredesk.enrich.learning;

import static org.apache.kafka.clients.CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import wiredesk.schemas.LearnedFrequencies;
import wiredesk.schemas.Topics;
import wiredesk.schemas.serde.AvroDeserializer;
import wiredesk.stack.BackingStack;

/** What stands in {@code enrich.document-frequencies}, as a test sees it. */
public final class LearnedTopic {

    private final BackingStack stack;

    public LearnedTopic(BackingStack stack) {
        this.stack = stack;
    }

    /** A word that no other test's articles have. */
    public static String newWord() {
        return "q" + UUID.randomUUID().toString().replace("-", "");
    }

    /** An English story, long enough to be counted, in which these words stand. */
    public static String text(String words) {
        return """
                Engineers who examined the old wooden bridge across the upper valley on Tuesday found that its northern pillar has moved \
                by nearly four inches since last winter, the county said, and they closed one lane to lorries (%s) until it is mended.

                """.formatted(words);
    }

    /** In how many English articles a word stands, by the newest record of each partition. */
    public long articlesWith(String word) {
        return newest().values().stream()
                .filter(record -> record.getLanguage().equals("en"))
                .mapToLong(record -> StoredCounts.of(record).with(word))
                .sum();
    }

    private Map<String, LearnedFrequencies> newest() {
        var newest = new HashMap<String, LearnedFrequencies>();
        Map<String, Object> config = Map.of(BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
        try (var deserializer = new AvroDeserializer();
                var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            deserializer.configure(
                    Map.of("schema.registry.url", stack.registryUrl(), "specific.avro.reader", true), false);
            var partitions = consumer.partitionsFor(Topics.DOCUMENT_FREQUENCIES).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (deserializer.deserialize(record.topic(), record.value())
                            instanceof LearnedFrequencies learned) {
                        newest.put(record.key(), learned);
                    }
                }
            }
        }
        return newest;
    }
}
