/**
 * Takes what agencies push, and puts it into {@code articles.raw}. The rooms in the order of a story's way: {@code delivery} (HTTP),
 * {@code format} (parsers), {@code text}, {@code raw} (the record), {@code publishing} (Kafka); {@code ops} watches.
 */
@NullMarked
package wiredesk.ingest;

import org.jspecify.annotations.NullMarked;
