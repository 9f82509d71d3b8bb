/**
 * The program behind {@code wiredesk train}: reads stories that feeds have coded, from a topic or from a folder, lets the classifier learn
 * them, and says how good it has become.
 */
@NullMarked
package wiredesk.enrich.train;

import org.jspecify.annotations.NullMarked;
