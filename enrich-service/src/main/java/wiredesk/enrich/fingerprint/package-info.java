/**
 * Have we seen this text before? A signature by which near duplicates are found without comparing texts.
 *
 * <p>Pure: no Spring, no Kafka.
 */
@NullMarked
package wiredesk.enrich.fingerprint;

import org.jspecify.annotations.NullMarked;
