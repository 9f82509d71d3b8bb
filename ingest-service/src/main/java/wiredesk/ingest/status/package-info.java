/** What became of a story? For the feed that sent it: what this service knows, and what the desk shows. */
@NullMarked
package wiredesk.ingest.status;

import org.jspecify.annotations.NullMarked;
