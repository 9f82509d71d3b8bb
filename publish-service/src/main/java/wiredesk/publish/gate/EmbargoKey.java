package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Where a held article stands in the embargo schedule. The bytes of two keys compare as their times do, so that the articles whose
 * time has come are the first of the store.
 */
record EmbargoKey(Instant until, String articleId) {

    /** Behind everything that is due at {@code now}, and before everything that is not. */
    static EmbargoKey endOf(Instant now) {
        return new EmbargoKey(now.plusMillis(1), "");
    }

    static Serde<EmbargoKey> serde() {
        return Serdes.serdeFrom((topic, key) -> key.bytes(), (topic, bytes) -> of(bytes));
    }

    /** The sign is turned round, so that times before 1970 come before those after it. */
    private byte[] bytes() {
        byte[] id = articleId.getBytes(UTF_8);
        return ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(until.toEpochMilli() ^ Long.MIN_VALUE)
                .put(id)
                .array();
    }

    static EmbargoKey of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Instant until = Instant.ofEpochMilli(in.getLong() ^ Long.MIN_VALUE);
        return new EmbargoKey(until, UTF_8.decode(in).toString());
    }
}
