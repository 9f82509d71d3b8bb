package wiredesk.schemas.serde;

import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one schema wrote, into generic records or into a generated class that may be older or newer than the writer. How the
 * one sees the other is worked out once, at the first record; Avro's reader is then the same for all threads.
 */
final class RecordReader {

    private final Schema writer;
    private final DatumReader<Object> reader;
    private final Spares<BinaryDecoder> decoders =
            new Spares<>(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    private RecordReader(Schema writer, DatumReader<Object> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    static RecordReader generic(Schema writer) {
        return new RecordReader(writer, new GenericDatumReader<>(writer, writer, new GenericData()));
    }

    /**
     * Into the class of the writer's name.
     *
     * @throws SerializationException if there is no such class
     */
    static RecordReader specific(String topic, Schema writer) {
        if (writer.getType() != Schema.Type.RECORD) {
            return generic(writer);
        }
        @Nullable Class<?> type = SpecificData.get().getClass(writer);
        if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            throw new SerializationException("Topic " + topic + ": no generated class " + writer.getFullName()
                    + " to read into; it is missing, or specific.avro.reader is not meant");
        }
        SpecificData data = SpecificData.getForClass(type);
        return new RecordReader(writer, new SpecificDatumReader<>(writer, data.getSchema(type), data));
    }

    Object read(String topic, int id, byte[] bytes, int offset, int length) {
        if (writer.getType() == Schema.Type.BYTES) {
            return Arrays.copyOfRange(bytes, offset, offset + length);
        }
        try {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, offset, length, decoders.take());
            Object value = reader.read(null, decoder);
            decoders.giveBack(decoder);
            return value;
        } catch (IOException | RuntimeException e) {
            // The decoder is dropped: it stands somewhere in a broken record.
            throw new SerializationException(
                    "Topic " + topic + ": " + length + " bytes behind the schema id " + id + " are no "
                            + writer.getFullName() + " that can be read: " + e,
                    e);
        }
    }
}
