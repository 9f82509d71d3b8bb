package wiredesk.schemas.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** What stands in front of a record: a zero, then the schema's id as four bytes, most significant first. */
final class WireFormat {

    static final int HEAD = 5;
    private static final byte MAGIC = 0;

    private WireFormat() {}

    static byte[] head(int id) {
        return ByteBuffer.allocate(HEAD).put(MAGIC).putInt(id).array();
    }

    /**
     * The schema id in front of a message.
     *
     * @throws SerializationException if this is no message in this format
     */
    static int id(String topic, byte[] bytes, int offset, int length) {
        if (length < HEAD) {
            throw new SerializationException(
                    "Topic " + topic + ": expected a zero byte and a schema id of 4 bytes, found "
                            + (length == 1 ? "1 byte" : length + " bytes") + " in all");
        }
        if (bytes[offset] != MAGIC) {
            throw new SerializationException(
                    "Topic %s: expected a zero byte and a schema id, found 0x%02x as first of %d bytes"
                            .formatted(topic, bytes[offset], length));
        }
        return ByteBuffer.wrap(bytes, offset + 1, Integer.BYTES).getInt();
    }
}
