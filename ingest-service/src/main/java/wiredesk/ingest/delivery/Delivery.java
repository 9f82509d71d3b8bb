package wiredesk.ingest.delivery;

import java.time.Instant;
import java.util.Optional;
import wiredesk.ingest.format.story.Document;

/**
 * One delivery, on its way in.
 *
 * @param size bytes as they came; -1 if it was cut off unread
 * @param contentType as the sender wrote it
 */
record Delivery(
        String id, String feed, Instant receivedAt, Document document, long size, Optional<String> contentType) {

    /** The same delivery, its document unpacked. */
    Delivery of(Document unpacked) {
        return new Delivery(id, feed, receivedAt, unpacked, size, contentType);
    }
}
