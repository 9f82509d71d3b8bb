/**
 * What becomes of an article that arrives, given what is known of it? Knows revisions, embargoes and kills, not clocks: whoever
 * asks brings the time.
 *
 * <p>Pure: no Spring, no Kafka, no Avro. The topology asks here; nothing else in the service decides what may be seen.
 */
@NullMarked
package wiredesk.publish.gate.rules;

import org.jspecify.annotations.NullMarked;
