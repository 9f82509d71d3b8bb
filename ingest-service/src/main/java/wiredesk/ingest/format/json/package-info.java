/**
 * How is JSON from strangers read? By one parser with bounds on depth, length and number of items, an item at a time; where the document
 * breaks, the items before the break are taken. What the items mean is for the formats to say.
 */
@NullMarked
package wiredesk.ingest.format.json;

import org.jspecify.annotations.NullMarked;
