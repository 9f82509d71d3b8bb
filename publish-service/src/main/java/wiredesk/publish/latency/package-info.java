/** How long after one moment of a story's way comes another? The one way in which gate and stores measure that. */
@NullMarked
package wiredesk.publish.latency;

import org.jspecify.annotations.NullMarked;
