/**
 * How is a document fetched over HTTP from a server that is somebody else's? With bounds on time and size, no request that the last answer
 * made needless, one at a time to each host, and never to an address inside of the own network that nobody allowed.
 *
 * <p>Knows no feeds and no Spring.
 */
@NullMarked
package wiredesk.ingest.source.web;

import org.jspecify.annotations.NullMarked;
