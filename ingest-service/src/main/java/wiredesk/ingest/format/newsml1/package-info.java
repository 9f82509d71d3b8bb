/**
 * IPTC's NewsML 1.0 to 1.2: an envelope with news items, each a tree of news components in which the story has to be found.
 *
 * <p>Catalogs, topic sets and controlled vocabularies elsewhere are never loaded; what the document itself says is enough.
 *
 * @see <a href="https://iptc.org/standards/newsml-1/">NewsML 1</a>
 */
@NullMarked
package wiredesk.ingest.format.newsml1;

import org.jspecify.annotations.NullMarked;
