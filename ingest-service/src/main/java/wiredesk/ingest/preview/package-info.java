/**
 * What the service would make of a document, told without a broker: for whoever connects a feed or mends a parser. Runs as a program of
 * its own out of the service's jar; sends nothing.
 */
@NullMarked
package wiredesk.ingest.preview;

import org.jspecify.annotations.NullMarked;
