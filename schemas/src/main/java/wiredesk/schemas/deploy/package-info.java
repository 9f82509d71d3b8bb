/**
 * The contracts, carried out: topics on a broker and schemas in a registry as {@link wiredesk.schemas.TopicContract} says. Run by
 * whoever deploys, again and again; the services themselves create and register nothing.
 */
@NullMarked
package wiredesk.schemas.deploy;

import org.jspecify.annotations.NullMarked;
