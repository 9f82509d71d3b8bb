/**
 * Who may deliver, how much, and what is answered? HTTP on the outside, one delivery from bytes to receipt on the inside.
 *
 * <p>Thin: it decodes the request, asks the other rooms, and encodes the answer. Errors are problem documents (RFC 9457).
 */
@NullMarked
package wiredesk.ingest.delivery;

import org.jspecify.annotations.NullMarked;
