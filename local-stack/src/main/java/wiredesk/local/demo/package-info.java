/** The demo feed: stories of invented agencies, pushed at a pace one can follow, and shown as they arrive. */
@NullMarked
package wiredesk.local.demo;

import org.jspecify.annotations.NullMarked;
