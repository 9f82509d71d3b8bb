/**
 * How does a Superdesk deliver? Its "HTTP push": stories as signed POSTs, and the media they refer to beside them.
 *
 * <p>Its sender tries again for two hours what is answered with 5xx, and takes every 4xx for the last word. So what may succeed later is
 * answered with 503 here, whatever it is elsewhere, and nothing is ever redirected.
 */
@NullMarked
package wiredesk.ingest.delivery.superdesk;

import org.jspecify.annotations.NullMarked;
