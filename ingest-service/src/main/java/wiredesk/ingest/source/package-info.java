/**
 * Where else do stories come from than by pushes? What all sources have in common: a round at a time, each on a thread of its own, none
 * while its feed is paused or the log is away, and everything through the same way in as a push.
 *
 * <p>All sources are off until they are configured.
 */
@NullMarked
package wiredesk.ingest.source;

import org.jspecify.annotations.NullMarked;
