/**
 * What do editors write around a story that comes as mere lines? Take keys, notes, embargoes and bylines above it, contacts, initials and end
 * marks below it, typewriter's quotes and dashes within it. For every format whose stories are text alone: wires, mail, press releases.
 *
 * <p>Pure, line by line and without looking back: a line costs what it is long.
 */
@NullMarked
package wiredesk.ingest.format.copy;

import org.jspecify.annotations.NullMarked;
