package wiredesk.publish.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaders;

/** What is written on a record that cannot be used: Spring Kafka's own headers, so that its tools read them. */
public final class DeadLetters {

    private DeadLetters() {}

    /** Says on a record where it came from and why it is a dead letter. */
    public static void label(
            Headers headers, String topic, int partition, long offset, long timestamp, String group, Exception why) {
        text(headers, KafkaHeaders.DLT_EXCEPTION_FQCN, why.getClass().getName());
        text(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, String.valueOf(why.getMessage()));
        text(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, topic);
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(Integer.BYTES).putInt(partition).array());
        number(headers, KafkaHeaders.DLT_ORIGINAL_OFFSET, offset);
        number(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, timestamp);
        text(headers, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, group);
    }

    private static void text(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void number(Headers headers, String name, long value) {
        headers.add(name, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}
