/** Wiredesk as its users see it, over HTTP: what an agency sends, what a newsroom reads. */
@NullMarked
package wiredesk.local.client;

import org.jspecify.annotations.NullMarked;
