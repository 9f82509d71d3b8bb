/**
 * Which stories came by mail? The text of the mail, without what mailers and lists hang below it, and the attachments in any format that is
 * read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2045">RFC 2045 to 2047 (MIME)</a>
 */
@NullMarked
package wiredesk.ingest.format.mail;

import org.jspecify.annotations.NullMarked;
