/** One article's way through the system, put together from what each topic and the store know of it. */
@NullMarked
package wiredesk.local.trace;

import org.jspecify.annotations.NullMarked;
