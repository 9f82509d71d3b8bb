/** Can the service do its work? Whether Kafka and the schema registry answer, for the health endpoint. */
@NullMarked
package wiredesk.enrich.ops;

import org.jspecify.annotations.NullMarked;
