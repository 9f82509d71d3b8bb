/**
 * IPTC's ninjs, all three generations, and the JSON that Superdesk sends under that name.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs</a>
 */
@NullMarked
package wiredesk.ingest.format.ninjs;

import org.jspecify.annotations.NullMarked;
