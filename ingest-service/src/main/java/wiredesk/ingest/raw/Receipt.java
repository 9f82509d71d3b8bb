package wiredesk.ingest.raw;

import java.time.Instant;

/**
 * How a story came to us.
 *
 * @param feed name of the feed
 * @param deliveryId the delivery it was part of
 * @param receivedAt when the whole delivery was here, to the millisecond
 * @param format the format it was parsed as
 */
public record Receipt(String feed, String deliveryId, Instant receivedAt, String format) {}
