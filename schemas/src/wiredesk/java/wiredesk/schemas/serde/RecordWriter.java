package wiredesk.schemas.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.errors.SerializationException;

/** Writes the values of one schema for one topic, behind the id under which the registry has it. */
final class RecordWriter {

    private final String topic;
    private final Schema schema;
    private final byte[] head;
    private final DatumWriter<Object> writer;
    private final UnaryOperator<Object> prepare;
    private final Spares<MessageBuffer> buffers;

    private RecordWriter(
            String topic, Schema schema, int id, UnaryOperator<Object> prepare, Spares<MessageBuffer> buffers) {
        this.topic = topic;
        this.schema = schema;
        this.head = WireFormat.head(id);
        this.writer = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
        this.prepare = prepare;
        this.buffers = buffers;
    }

    /** Writes values as they are. */
    static RecordWriter of(String topic, Schema schema, int id, Spares<MessageBuffer> buffers) {
        return new RecordWriter(topic, schema, id, value -> value, buffers);
    }

    /** Writes values of schema {@code from} as values of another that can read them. Takes about three times as long. */
    static RecordWriter translating(String topic, Schema from, Schema to, int id, Spares<MessageBuffer> buffers) {
        RecordWriter own = of(topic, from, id, buffers);
        GenericDatumReader<Object> reader = new GenericDatumReader<>(from, to, new GenericData());
        UnaryOperator<Object> translate = value -> {
            byte[] bytes = own.write(value);
            int body = bytes.length - WireFormat.HEAD;
            try {
                return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, WireFormat.HEAD, body, null));
            } catch (IOException | AvroRuntimeException e) {
                throw new SerializationException(
                        "Topic " + topic + ": the newest registered " + to.getFullName() + " cannot hold this record",
                        e);
            }
        };
        return new RecordWriter(topic, to, id, translate, buffers);
    }

    byte[] write(Object value) {
        Object prepared = prepare.apply(value);
        MessageBuffer buffer = buffers.take();
        BinaryEncoder encoder = buffer.start(head);
        try {
            switch (prepared) {
                // As Confluent's does: bytes stand for themselves, without Avro's length.
                case byte[] bytes -> encoder.writeFixed(bytes);
                case ByteBuffer bytes -> encoder.writeFixed(bytes.duplicate());
                default -> writer.write(prepared, encoder);
            }
            encoder.flush();
        } catch (IOException | RuntimeException e) {
            // The buffer is dropped with what half a record left in its encoder.
            throw new SerializationException(
                    "Topic " + topic + ": this is no complete " + schema.getFullName() + ": " + e.getMessage(), e);
        }
        byte[] message = buffer.message();
        if (buffer.isWorthKeeping()) {
            buffers.giveBack(buffer);
        }
        return message;
    }
}
