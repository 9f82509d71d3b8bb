/**
 * What does the text consist of? Parts an article's headline and body into paragraphs, sentences and words, each with its place in the
 * text.
 *
 * <p>Pure: knows characters and languages, no Spring, no Kafka, and nothing of what the words mean. All offsets count UTF-16 code units
 * in the text as it was given.
 */
@NullMarked
package wiredesk.enrich.text;

import org.jspecify.annotations.NullMarked;
