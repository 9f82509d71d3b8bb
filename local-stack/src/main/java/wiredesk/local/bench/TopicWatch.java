package wiredesk.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Watches a topic for the records of one run, as they become visible to a reader of committed records. */
final class TopicWatch {

    /**
     * What was seen.
     *
     * @param count how many records
     * @param first when the first was seen, {@code System.nanoTime()}
     * @param last when the last was seen
     * @param lastKeys the key of the last record of each partition
     */
    record Seen(int count, long first, long last, List<String> lastKeys) {}

    private static final Duration POLL = Duration.ofMillis(20);

    private final CompletableFuture<Seen> whole = new CompletableFuture<>();
    private final CompletableFuture<Void> watching = new CompletableFuture<>();

    private TopicWatch() {}

    /** Watches {@code topic} from now on, until {@code count} records whose keys begin with {@code prefix} were seen. */
    static TopicWatch of(Map<String, Object> kafka, String topic, String prefix, int count, Duration patience) {
        var watch = new TopicWatch();
        Thread.ofPlatform()
                .daemon()
                .name("watch " + topic)
                .start(() -> watch.run(kafka, topic, prefix, count, patience));
        watch.watching.join();
        return watch;
    }

    /** Completes when all were seen, or when they stopped coming. */
    Seen await() {
        return whole.join();
    }

    private void run(Map<String, Object> kafka, String topic, String prefix, int count, Duration patience) {
        var config = new HashMap<>(kafka);
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            watching.complete(null);
            whole.complete(count(consumer, wanted, count, patience));
        } catch (RuntimeException e) {
            watching.completeExceptionally(e);
            whole.completeExceptionally(e);
        }
    }

    private static Seen count(KafkaConsumer<byte[], byte[]> consumer, byte[] wanted, int count, Duration patience) {
        var lastKeys = new HashMap<Integer, String>();
        int seen = 0;
        long first = 0;
        long last = System.nanoTime();
        while (seen < count && System.nanoTime() - last < patience.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> r : consumer.poll(POLL)) {
                if (startsWith(r.key(), wanted)) {
                    last = System.nanoTime();
                    first = seen == 0 ? last : first;
                    seen++;
                    lastKeys.put(r.partition(), new String(r.key(), StandardCharsets.UTF_8));
                }
            }
        }
        return new Seen(seen, first, last, List.copyOf(lastKeys.values()));
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }
}
