/**
 * From {@code articles.published} into every store that waits for it: each store has its own consumer group and its own pace, is
 * waited for when it is away, and never stops another. Says what a store is; what the stores are is in the rooms below.
 */
@NullMarked
package wiredesk.publish.store;

import org.jspecify.annotations.NullMarked;
