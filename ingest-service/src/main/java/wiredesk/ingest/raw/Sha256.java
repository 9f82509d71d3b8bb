package wiredesk.ingest.raw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a list of texts; absent, empty and neighbouring ones cannot be taken for each other. */
final class Sha256 {

    /** Copied, which is cheaper than to look for it among the providers. */
    private static final MessageDigest EMPTY = empty();

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest empty() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Sha256 add(@Nullable String text) {
        if (text == null) {
            return add(-1);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
        return this;
    }

    Sha256 add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
        return this;
    }

    /** 64 lower-case hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
