/**
 * How is XML from strangers read? By one hardened StAX reader, an item at a time, into small trees.
 *
 * <p>A DOCTYPE is skipped unread, no entity is resolved but XML's own five and the names that HTML knows, depth and size are bounded.
 * Elements are found by local name: agencies use any prefix, and none.
 */
@NullMarked
package wiredesk.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
