/** How fast it is: latency at a given rate, and stories a second through each leg beside plain Kafka. */
@NullMarked
package wiredesk.local.bench;

import org.jspecify.annotations.NullMarked;
