/**
 * What the services stand on, for real and without containers: a Kafka broker, a schema registry and a PostgreSQL server
 * from Maven artifacts, in tests and as processes of the local stack. Everything listens on 127.0.0.1 only.
 *
 * <p>Knows nothing of Wiredesk itself: no topics, no schemas, no tables.
 */
@NullMarked
package wiredesk.stack;

import org.jspecify.annotations.NullMarked;
