/**
 * The service that decides what may be seen and puts it into every store: {@code gate} decides, {@code store} writes, {@code desk}
 * shows, {@code ops} tells operators how all of it is doing; {@code wire} turns the topics' bytes into records.
 */
@NullMarked
package wiredesk.publish;

import org.jspecify.annotations.NullMarked;
