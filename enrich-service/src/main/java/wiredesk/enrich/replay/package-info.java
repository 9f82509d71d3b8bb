/**
 * What would today's enrichers find in yesterday's articles? Reads {@code articles.raw} once more, compares with what was found before, and
 * tells or writes what differs. Runs as a program of its own, also while the service runs.
 */
@NullMarked
package wiredesk.enrich.replay;

import org.jspecify.annotations.NullMarked;
