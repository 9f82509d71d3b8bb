/**
 * IPTC's News Industry Text Format 3.x and what came before it, as documents of their own or as the content of another.
 *
 * @see <a href="https://iptc.org/standards/nitf/">NITF</a>
 */
@NullMarked
package wiredesk.ingest.format.nitf;

import org.jspecify.annotations.NullMarked;
