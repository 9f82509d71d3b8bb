/**
 * How does an article come in and go out again, exactly once? Reads {@code articles.raw} in batches, has several articles enriched at once,
 * and writes {@code articles.enriched} in the order they came, all in one transaction with the offsets.
 *
 * <p>What cannot be read goes to {@code articles.raw-dlt} in the same transaction. Whatever fails for reasons outside the article (broker or
 * registry away) rolls the transaction back, and the batch comes again until it works.
 */
@NullMarked
package wiredesk.enrich.stream;

import org.jspecify.annotations.NullMarked;
