/**
 * In which phrases does the article say what it is about?
 *
 * <p>Pure: no Spring, no Kafka. Candidates are runs of nouns, adjectives and names ({@link wiredesk.enrich.tag.keyphrase.Candidates});
 * {@link wiredesk.enrich.tag.keyphrase.KeyPhraseEnricher} weighs them.
 */
@NullMarked
package wiredesk.enrich.tag.keyphrase;

import org.jspecify.annotations.NullMarked;
