/** What operators see: whether the parts the service needs are there, what the gate holds, how far each store is behind. */
@NullMarked
package wiredesk.publish.ops;

import org.jspecify.annotations.NullMarked;
