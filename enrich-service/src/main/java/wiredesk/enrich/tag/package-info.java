/**
 * What the tagging rooms have in common: reading word lists from the class path, and mentions.
 *
 * <p>Pure: no Spring, no Kafka.
 */
@NullMarked
package wiredesk.enrich.tag;

import org.jspecify.annotations.NullMarked;
