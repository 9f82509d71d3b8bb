/**
 * Which article is this, and which state of it? Ids, revisions, digests, and the record that goes into the log.
 *
 * <p>Pure: no Spring, no Kafka, no clock; the time of receipt comes in with the story.
 */
@NullMarked
package wiredesk.ingest.raw;

import org.jspecify.annotations.NullMarked;
