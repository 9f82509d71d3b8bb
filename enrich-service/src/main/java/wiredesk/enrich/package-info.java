/**
 * The enrich service: reads raw articles, finds language, names, key phrases, topics and a summary in each, and writes them enriched.
 *
 * <p>{@link wiredesk.enrich.Enrichers} says what is done and in which order; the rooms below say how.
 */
@NullMarked
package wiredesk.enrich;

import org.jspecify.annotations.NullMarked;
