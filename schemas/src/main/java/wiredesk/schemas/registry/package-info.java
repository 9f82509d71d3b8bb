/**
 * The schema registry, asked over its REST interface: which id has this schema, which schema has this id, may this one follow?
 * Speaks the interface that Confluent's registry brought into the world and that Apicurio, Karapace and Redpanda speak too.
 * Knows neither records nor topics.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">The REST interface</a>
 */
@NullMarked
package wiredesk.schemas.registry;

import org.jspecify.annotations.NullMarked;
