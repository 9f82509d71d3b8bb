/**
 * The Associated Press's own XML, APPL: a publication with its management, lines, classifications and components.
 *
 * <p>AP's JSON is a dialect of ninjs, its Atom entries are feeds.
 */
@NullMarked
package wiredesk.ingest.format.appl;

import org.jspecify.annotations.NullMarked;
