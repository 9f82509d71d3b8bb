/**
 * How common is a word in this service's own stream? Counts each article's words once, keeps the counts in
 * {@code enrich.document-frequencies}, and takes from there what all instances have counted.
 *
 * <p>Nothing here holds an article up: an instance that cannot read or write the topic goes on with what it knows.
 */
@NullMarked
package wiredesk.enrich.learning;

import org.jspecify.annotations.NullMarked;
