/**
 * How a record becomes the bytes of a Kafka message and comes back: Confluent's wire format, the schema's id in front of Avro's binary
 * encoding. Knows topics only by name. The two public classes are ours; built with the profile {@code confluent} they are
 * Confluent's under the same names, configured by the same keys.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format">The
 *     wire format</a>
 */
@NullMarked
package wiredesk.schemas.serde;

import org.jspecify.annotations.NullMarked;
