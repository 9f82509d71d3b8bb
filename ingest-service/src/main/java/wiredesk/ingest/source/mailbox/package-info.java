/**
 * Which stories came by mail to a mailbox of the service's own? Each message is delivered as it is, and moved or marked when the log has it, or
 * its refusal.
 */
@NullMarked
package wiredesk.ingest.source.mailbox;

import org.jspecify.annotations.NullMarked;
