/** Reading topics and consumer groups as an operator does: without joining a group, decoded by the registry. */
@NullMarked
package wiredesk.local.topics;

import org.jspecify.annotations.NullMarked;
