/**
 * Syndication feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, and news sitemaps, with the modules that newsrooms use in them (Dublin Core,
 * content, Media RSS, PRISM, iTunes, Yandex's full text).
 *
 * <p>The XML is read by the house's own reader and not by a feed library. Those read a feed as a whole, so that one bad entry costs all of
 * them; they drop a date they do not know without a word, and a warning is owed for it; and they bring an XML parser of their own whose
 * DOCTYPE and entities had to be shut off once more. What is left of their work after that are names of elements. A feed that is not
 * well-formed is read once more, tolerantly ({@link wiredesk.ingest.format.xml.TolerantXml}): real feeds have bare ampersands, prefixes
 * without declaration and unclosed tags, and their readers show them all the same.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom</a>
 * @see <a href="https://www.rssboard.org/media-rss">Media RSS</a>
 */
@NullMarked
package wiredesk.ingest.format.feed;

import org.jspecify.annotations.NullMarked;
