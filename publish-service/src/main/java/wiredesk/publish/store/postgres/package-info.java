/**
 * The published articles in PostgreSQL: each article as it may be seen now, all its revisions, its tags and topics, and an index
 * over the words. The tables are described in {@code db/migration}.
 */
@NullMarked
package wiredesk.publish.store.postgres;

import org.jspecify.annotations.NullMarked;
