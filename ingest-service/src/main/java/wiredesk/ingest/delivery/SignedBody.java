package wiredesk.ingest.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import wiredesk.ingest.credential.SignatureCheck;

/**
 * A body that is read to its end to learn whose it is.
 *
 * <p>Of one that is longer than {@code limit} only that much is kept, but up to {@value #CHECKED_TIMES} times as much is checked: who sent it is
 * to be told, and what was sent is to be remembered.
 */
public final class SignedBody {

    private static final int CHECKED_TIMES = 4;
    private static final int BUFFER = 16 * 1024;

    private final byte[] kept;
    private final long length;

    private SignedBody(byte[] kept, long length) {
        this.kept = kept;
        this.length = length;
    }

    /** Reads a body while it passes through {@code check}. */
    public static SignedBody read(Reception.Received in, SignatureCheck check, int limit) throws IOException {
        byte[] kept = new Checked(in, check).readNBytes(limit);
        long length = kept.length;
        if (length == limit) {
            byte[] buffer = new byte[BUFFER];
            long most = (long) limit * CHECKED_TIMES;
            for (int read = in.pass(buffer); read >= 0 && length <= most; read = in.pass(buffer)) {
                check.update(buffer, 0, read);
                length += read;
            }
        }
        return new SignedBody(kept, length);
    }

    /** The bytes that are kept. */
    public InputStream open() {
        return new ByteArrayInputStream(kept);
    }

    /** How many bytes came. */
    public long length() {
        return length;
    }

    private static final class Checked extends InputStream {

        private final InputStream in;
        private final SignatureCheck check;

        Checked(InputStream in, SignatureCheck check) {
            this.in = in;
            this.check = check;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            if (read > 0) {
                check.update(bytes, from, read);
            }
            return read;
        }
    }
}
