/**
 * Which part of speech is each word?
 *
 * <p>Pure: no Spring, no Kafka. {@link wiredesk.enrich.speech.SpeechTagger} is for English; its model is a table of small weights that
 * {@link wiredesk.enrich.speech.SpeechTraining} distils from a slower tagger.
 */
@NullMarked
package wiredesk.enrich.speech;

import org.jspecify.annotations.NullMarked;
