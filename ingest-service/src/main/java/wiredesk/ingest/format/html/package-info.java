/**
 * News pages as HTML. What a page says about itself for machines is believed first (schema.org in JSON-LD, then microdata, then Open Graph and
 * other meta elements), then its own mark-up; the body is the part of the page that reads like a story.
 *
 * <p>Nothing is fetched and no script is run: a page that is empty without its scripts has its description for a body.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org, NewsArticle</a>
 * @see <a href="https://ogp.me/">The Open Graph protocol</a>
 */
@NullMarked
package wiredesk.ingest.format.html;

import org.jspecify.annotations.NullMarked;
