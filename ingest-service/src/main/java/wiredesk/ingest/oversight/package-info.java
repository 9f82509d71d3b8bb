/**
 * How is each feed doing? What came, what became of it, and what an operator should be told: a feed that has fallen silent, messages that are
 * missing from a wire, different stories under one id, more and more fields that cannot be used.
 *
 * <p>Pure: it is told what happened and what time it is. All of it is about this instance since its start, and bounded by the number of
 * feeds.
 */
@NullMarked
package wiredesk.ingest.oversight;

import org.jspecify.annotations.NullMarked;
