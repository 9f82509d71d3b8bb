/** What does configuration say of each feed's documents? Binds and checks the keys; what they mean is the feed room's. */
@NullMarked
package wiredesk.ingest.settings;

import org.jspecify.annotations.NullMarked;
