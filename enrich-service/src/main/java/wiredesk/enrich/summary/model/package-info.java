/**
 * Who writes summaries in words of their own, if an editor wants that: a model behind an OpenAI-compatible endpoint, asked beside the stream
 * and never in its way. What its answer may say is judged by {@link wiredesk.enrich.summary.Faithfulness}.
 *
 * <p>An edge room: it knows Spring and HTTP, and nothing of Kafka.
 */
@NullMarked
package wiredesk.enrich.summary.model;

import org.jspecify.annotations.NullMarked;
