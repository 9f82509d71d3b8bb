/**
 * What is new in the feeds that agencies only publish? RSS, Atom, JSON and whatever else is read, asked for as often as configured and as the
 * feed itself allows, and delivered without the entries that were delivered before.
 */
@NullMarked
package wiredesk.ingest.source.poll;

import org.jspecify.annotations.NullMarked;
