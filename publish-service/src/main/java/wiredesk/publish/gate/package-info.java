/**
 * From {@code articles.enriched} to {@code articles.published}, exactly once: reads, asks the {@code rules}, remembers, holds embargoed
 * articles and releases them. A Kafka Streams topology, so that what it remembers moves with the partitions and nothing else has
 * to be up for a story to be published.
 */
@NullMarked
package wiredesk.publish.gate;

import org.jspecify.annotations.NullMarked;
