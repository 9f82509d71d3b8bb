/**
 * What became of what was not taken? Reads {@code deliveries.rejected} for operators: lists it, shows a delivery's bytes, and notes when it was
 * sent again.
 */
@NullMarked
package wiredesk.ingest.rejection;

import org.jspecify.annotations.NullMarked;
