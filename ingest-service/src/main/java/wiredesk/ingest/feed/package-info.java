/**
 * What was agreed for one feed? Where its identifiers are, what is replaced in its texts, which of its items are wanted, and whether it is
 * paused.
 *
 * <p>Pure: no Spring, no Kafka, no clock.
 */
@NullMarked
package wiredesk.ingest.feed;

import org.jspecify.annotations.NullMarked;
