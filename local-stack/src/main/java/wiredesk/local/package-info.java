/**
 * The whole system as processes of one machine: where its data, ports, secrets and logs are, how its parts are started,
 * watched and ended. {@link wiredesk.local.LocalStack} is the way in, for the command line and for tests.
 */
@NullMarked
package wiredesk.local;

import org.jspecify.annotations.NullMarked;
