package wiredesk.ingest.delivery.superdesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import wiredesk.ingest.credential.SignatureCheck;

/**
 * A body on the disk instead of in memory, since media are large. Of one that is longer than it may be only that much is kept, but up to
 * {@value #CHECKED_TIMES} times as much is checked.
 *
 * @param file where it is
 * @param length how many bytes came
 */
record Upload(Path file, long length) {

    private static final int CHECKED_TIMES = 2;
    private static final int BUFFER = 64 * 1024;

    static Upload receive(InputStream in, SignatureCheck check, Path file, long limit) throws IOException {
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            int read = in.read(buffer);
            while (read >= 0 && length <= limit * CHECKED_TIMES) {
                check.update(buffer, 0, read);
                if (length + read <= limit) {
                    out.write(buffer, 0, read);
                }
                length += read;
                read = in.read(buffer);
            }
        }
        return new Upload(file, length);
    }

    /** Its first bytes, at most so many. */
    byte[] beginning(int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }
}
