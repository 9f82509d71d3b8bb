/** The wiredesk command: one class a command, thin. Reads options, asks the other rooms, prints. */
@NullMarked
package wiredesk.local.cli;

import org.jspecify.annotations.NullMarked;
