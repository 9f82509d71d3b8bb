/**
 * IPTC's NewsML-G2: a news item, or a message with many.
 *
 * @see <a href="https://iptc.org/std/NewsML-G2/guidelines/">NewsML-G2 guidelines</a>
 */
@NullMarked
package wiredesk.ingest.format.newsml;

import org.jspecify.annotations.NullMarked;
