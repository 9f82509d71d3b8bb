/**
 * Which language is an article in? Weighs what the document declares against what its text looks like.
 *
 * <p>Pure: no Spring, no Kafka. The letter model (OpenNLP's, 103 languages) and the list of languages are read once from the class path.
 */
@NullMarked
package wiredesk.enrich.language;

import org.jspecify.annotations.NullMarked;
