/** Is the service able to take stories, and if not, why? For operators and for whoever routes requests. */
@NullMarked
package wiredesk.ingest.ops;

import org.jspecify.annotations.NullMarked;
