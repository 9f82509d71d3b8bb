/**
 * What newsroom people look at: the read API over the PostgreSQL store, and the stream of what is being published, live from
 * {@code articles.published}. Shows what the gate let through and decides nothing.
 */
@NullMarked
package wiredesk.publish.desk;

import org.jspecify.annotations.NullMarked;
