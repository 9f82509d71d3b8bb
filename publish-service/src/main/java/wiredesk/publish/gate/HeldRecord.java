package wiredesk.publish.gate;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * An enriched record that waits for the end of its embargo.
 *
 * @param origin where it stood; empty where an earlier version of the service held it
 * @param value its bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way through; never compared.
record HeldRecord(Optional<Origin> origin, byte[] value) {

    /** No record's value begins so: the wire format's first byte is 0. */
    private static final byte WITH_ORIGIN = 1;

    private static final int PREFIX = 1 + Integer.BYTES + 2 * Long.BYTES;

    static Serde<HeldRecord> serde() {
        return Serdes.serdeFrom(
                (topic, held) -> held == null ? null : held.bytes(),
                (topic, bytes) -> bytes == null ? null : of(bytes));
    }

    /** As it stands in the store and its changelog. */
    static HeldRecord of(byte[] bytes) {
        if (bytes.length < PREFIX || bytes[0] != WITH_ORIGIN) {
            return new HeldRecord(Optional.empty(), bytes);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        var origin = new Origin(in.getInt(), in.getLong(), in.getLong());
        var value = new byte[in.remaining()];
        in.get(value);
        return new HeldRecord(Optional.of(origin), value);
    }

    private byte[] bytes() {
        return origin.map(from -> ByteBuffer.allocate(PREFIX + value.length)
                        .put(WITH_ORIGIN)
                        .putInt(from.partition())
                        .putLong(from.offset())
                        .putLong(from.timestamp())
                        .put(value)
                        .array())
                .orElse(value);
    }
}
