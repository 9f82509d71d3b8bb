package wiredesk.schemas.serde;

import java.io.OutputStream;
import java.util.Arrays;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Bytes of one message while it is being written, with the encoder that writes them. For one thread at a time, again and again. */
final class MessageBuffer extends OutputStream {

    private static final int START = 4 * 1024;
    /** A buffer that a rare giant has blown up is not kept. */
    private static final int KEPT = 1024 * 1024;

    private byte[] bytes = new byte[START];
    private int length;
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(this, null);

    /** Empties the buffer, whatever was left in it. */
    BinaryEncoder start(byte[] head) {
        length = 0;
        write(head, 0, head.length);
        return encoder;
    }

    /** Everything written since the start; the encoder must have been flushed. */
    byte[] message() {
        return Arrays.copyOf(bytes, length);
    }

    boolean isWorthKeeping() {
        return bytes.length <= KEPT;
    }

    @Override
    public void write(int b) {
        ensure(1);
        bytes[length++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int count) {
        ensure(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    private void ensure(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
    }
}
