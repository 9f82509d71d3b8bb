/**
 * How common is a word in the news?
 *
 * <p>Pure: no Spring, no Kafka. {@link wiredesk.enrich.terms.DocumentFrequencies} are asked by enrichers.
 */
@NullMarked
package wiredesk.enrich.terms;

import org.jspecify.annotations.NullMarked;
