package wiredesk.local.topics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.serde.AvroDeserializer;

/** Makes records readable, with the schemas of the registry. */
final class RecordReader implements AutoCloseable {

    private static final byte CONFLUENT = 0;
    private static final int SHORTEST = 5;
    private static final int LONGEST_HEADER = 4000;

    private final AvroDeserializer avro = new AvroDeserializer();

    /** @param registry configuration as Confluent's deserializer takes it */
    RecordReader(Map<String, Object> registry) {
        var config = new LinkedHashMap<>(registry);
        config.put("specific.avro.reader", false);
        avro.configure(config, false);
    }

    TopicRecord read(ConsumerRecord<byte[], byte[]> r) {
        return new TopicRecord(
                r.topic(),
                r.partition(),
                r.offset(),
                Instant.ofEpochMilli(r.timestamp()),
                text(r.key()),
                headers(r),
                value(r.topic(), r.value()));
    }

    private @Nullable Object value(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length >= SHORTEST && bytes[0] == CONFLUENT) {
            try {
                return avro.deserialize(topic, bytes) instanceof GenericRecord record
                        ? AvroJson.of(record)
                        : AvroJson.bytes(ByteBuffer.wrap(bytes));
            } catch (SerializationException notAvro) {
                return AvroJson.bytes(ByteBuffer.wrap(bytes));
            }
        }
        return AvroJson.bytes(ByteBuffer.wrap(bytes));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> r) {
        var headers = new LinkedHashMap<String, String>();
        for (Header header : r.headers()) {
            headers.put(header.key(), header(header.value()));
        }
        return headers;
    }

    /** Spring Kafka writes numbers big-endian, and texts as UTF-8. */
    private static String header(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "";
        }
        if (bytes.length == Integer.BYTES && isBinary(bytes)) {
            return String.valueOf(ByteBuffer.wrap(bytes).getInt());
        }
        if (bytes.length == Long.BYTES && isBinary(bytes)) {
            return String.valueOf(ByteBuffer.wrap(bytes).getLong());
        }
        String text = AvroJson.bytes(ByteBuffer.wrap(bytes));
        return text.length() > LONGEST_HEADER ? text.substring(0, LONGEST_HEADER) + "…" : text;
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        avro.close();
    }
}
