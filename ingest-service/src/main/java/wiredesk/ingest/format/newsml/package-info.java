/**
 * IPTC's NewsML-G2: a news item, a package of items, or a message with many.
 *
 * <p>Catalogs elsewhere are never loaded: a document's own, and the usual aliases of IPTC's vocabularies, are enough.
 *
 * @see <a href="https://iptc.org/std/NewsML-G2/guidelines/">NewsML-G2 guidelines</a>
 */
@NullMarked
package wiredesk.ingest.format.newsml;

import org.jspecify.annotations.NullMarked;
