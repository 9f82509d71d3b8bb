/**
 * The whole system from outside: the services' jars as processes on a real broker, registry and database; documents in over HTTP, and out
 * as rows, records, answers, events and a page in a browser. Knows no class of a service.
 */
@NullMarked
package wiredesk.system;

import org.jspecify.annotations.NullMarked;
