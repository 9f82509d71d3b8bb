/**
 * What is this document, and which stories are in it? The door to all parsers.
 *
 * <p>Pure: no Spring, no Kafka. A new format is a package beside the others and a line in {@link wiredesk.ingest.format.Formats}.
 */
@NullMarked
package wiredesk.ingest.format;

import org.jspecify.annotations.NullMarked;
