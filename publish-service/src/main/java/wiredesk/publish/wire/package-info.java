/**
 * How do the topics' bytes become records, and what becomes of bytes that do not? Tells a bad record, which goes to the dead letters,
 * from a registry that is away, which is waited for. Knows nothing of what the records are for.
 */
@NullMarked
package wiredesk.publish.wire;

import org.jspecify.annotations.NullMarked;
