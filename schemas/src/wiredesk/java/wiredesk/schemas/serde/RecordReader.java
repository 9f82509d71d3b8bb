package wiredesk.schemas.serde;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.ResolvingDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Reads what one schema wrote, into generic records or into a generated class that may be older or newer than the writer. */
final class RecordReader {

    private final Schema writer;
    private final Schema reader;
    private final Resolved resolved;
    private final Spares<Decoders> decoders;

    private RecordReader(Schema writer, Schema reader, Resolved resolved) {
        this.writer = writer;
        this.reader = reader;
        this.resolved = resolved;
        this.decoders = new Spares<>(() -> new Decoders(writer, reader));
    }

    static RecordReader generic(Schema writer) {
        return new RecordReader(writer, writer, new ResolvedGeneric(writer));
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
        Schema reader = data.getSchema(type);
        return new RecordReader(writer, reader, new ResolvedSpecific(writer, reader, data));
    }

    Object read(String topic, int id, byte[] bytes, int offset, int length) {
        if (writer.getType() == Schema.Type.BYTES) {
            return java.util.Arrays.copyOfRange(bytes, offset, offset + length);
        }
        Decoders with = decoders.take();
        try {
            with.binary = DecoderFactory.get().binaryDecoder(bytes, offset, length, with.binary);
            with.resolving.configure(with.binary);
            Object value = resolved.readResolved(reader, with.resolving);
            with.resolving.drain();
            decoders.giveBack(with);
            return value;
        } catch (IOException | RuntimeException e) {
            // The decoders are dropped: they stand somewhere in a broken record.
            throw new SerializationException(
                    "Topic " + topic + ": " + length + " bytes behind the schema id " + id + " are no "
                            + writer.getFullName() + (writer.equals(reader) ? "" : " that our own can read") + ": " + e,
                    e);
        }
    }

    /**
     * What Avro's readers keep in a thread-local each: working out how a reader sees a writer costs far more than reading a record,
     * and is done again for every new thread. Here as often as threads read at once.
     */
    private static final class Decoders {
        private @Nullable BinaryDecoder binary;
        private final ResolvingDecoder resolving;

        Decoders(Schema writer, Schema reader) {
            try {
                resolving = DecoderFactory.get().resolvingDecoder(Schema.applyAliases(writer, reader), reader, null);
            } catch (IOException e) {
                throw new SerializationException("The schemas of " + writer.getFullName() + " cannot be matched", e);
            }
        }
    }

    private interface Resolved {
        Object readResolved(Schema reader, ResolvingDecoder in) throws IOException;
    }

    private static final class ResolvedGeneric extends GenericDatumReader<Object> implements Resolved {
        ResolvedGeneric(Schema writer) {
            super(writer, writer, new GenericData());
        }

        @Override
        public Object readResolved(Schema reader, ResolvingDecoder in) throws IOException {
            return read(null, reader, in);
        }
    }

    private static final class ResolvedSpecific extends SpecificDatumReader<Object> implements Resolved {
        ResolvedSpecific(Schema writer, Schema reader, SpecificData data) {
            super(writer, reader, data);
        }

        @Override
        public Object readResolved(Schema reader, ResolvingDecoder in) throws IOException {
            return read(null, reader, in);
        }
    }
}
