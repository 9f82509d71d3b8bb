package wiredesk.ingest.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A request's body, read no further than it may be long. */
final class DeliveryBody {

    /** Bytes for which room is made on a sender's word; for more it is made as they come. */
    private static final int AT_ONCE = 64 * 1024;

    private final byte[] bytes;
    private final long size;

    private DeliveryBody(byte[] bytes, long size) {
        this.bytes = bytes;
        this.size = size;
    }

    /**
     * Reads the body; one that is longer than {@code limit} is cut off unread.
     *
     * @param announced the length the sender announced; -1 if it did not
     * @param kept how much to keep of a body that is too long, for the record of rejections
     */
    static DeliveryBody read(InputStream in, long announced, int limit, int kept) throws IOException {
        if (announced > limit) {
            return new DeliveryBody(in.readNBytes(Math.min(kept, limit)), -1);
        }
        byte[] bytes = announced >= 0 && announced <= AT_ONCE ? exactly(in, (int) announced) : in.readNBytes(limit + 1);
        if (announced >= 0 && bytes.length < announced) {
            throw new IOException("The sender announced " + announced + " bytes and sent " + bytes.length);
        }
        if (bytes.length > limit) {
            return new DeliveryBody(Arrays.copyOf(bytes, Math.min(kept, limit)), -1);
        }
        return new DeliveryBody(bytes, bytes.length);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        int read = in.readNBytes(bytes, 0, length);
        return read < length ? Arrays.copyOf(bytes, read) : bytes;
    }

    /** What was read of it. */
    byte[] bytes() {
        return bytes;
    }

    /** Its length; -1 if it was cut off. */
    long size() {
        return size;
    }

    boolean isTooLong() {
        return size < 0;
    }
}
