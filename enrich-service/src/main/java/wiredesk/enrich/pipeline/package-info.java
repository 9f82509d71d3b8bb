/**
 * In what order is an article enriched, how long may each step take, and what becomes of one that fails? The steps themselves live in
 * their own rooms.
 *
 * <p>Pure: no Spring, no Kafka; the Avro records of the contract are what goes in and what comes out.
 */
@NullMarked
package wiredesk.enrich.pipeline;

import org.jspecify.annotations.NullMarked;
