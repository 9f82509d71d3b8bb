/**
 * What does the article say, in a few of its own sentences and in one line?
 *
 * <p>Pure: no Spring, no Kafka.
 */
@NullMarked
package wiredesk.enrich.summary;

import org.jspecify.annotations.NullMarked;
