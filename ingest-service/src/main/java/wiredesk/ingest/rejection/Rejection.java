package wiredesk.ingest.rejection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of which something was not taken.
 *
 * @param deliveryId names it
 * @param feed the feed
 * @param receivedAt when it came
 * @param contentType as the sender called it
 * @param format what it looked like
 * @param size bytes as it came; -1 if it was cut off unread
 * @param items what was not taken of it, and why
 * @param sentAgain how often it was sent again with success
 */
public record Rejection(
        String deliveryId,
        String feed,
        Instant receivedAt,
        @Nullable String contentType,
        @Nullable String format,
        long size,
        List<Item> items,
        int sentAgain) {

    /**
     * The delivery as a whole, or one item of it.
     *
     * @param item index in the document, from 0; null for the whole
     * @param reason short code
     * @param detail what was expected, what was found
     */
    public record Item(@Nullable Integer item, String reason, String detail) {}

    /** A rejection with the delivery's bytes. */
    public static final class Kept {

        private final Rejection rejection;
        private final byte[] bytes;
        private final boolean whole;

        Kept(Rejection rejection, byte[] bytes, boolean whole) {
            this.rejection = rejection;
            this.bytes = bytes;
            this.whole = whole;
        }

        /** What is known of it. */
        public Rejection rejection() {
            return rejection;
        }

        /** As many bytes as were kept, unpacked if they could be; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }

        /** Whether these are all that came; a delivery that was cut cannot be sent again from here. */
        public boolean isWhole() {
            return whole;
        }
    }
}
