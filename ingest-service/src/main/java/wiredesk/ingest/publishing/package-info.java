/**
 * How does a record get into the log for certain? Encoding by contract, sending, waiting for the brokers' word, and knowing when there is no
 * use in trying.
 *
 * <p>The only room that writes to Kafka.
 */
@NullMarked
package wiredesk.ingest.publishing;

import org.jspecify.annotations.NullMarked;
