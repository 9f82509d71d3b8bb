package wiredesk.schemas.registry;

import org.apache.avro.Schema;

/**
 * A schema as a registry has it.
 *
 * @param subject the subject it stands under, for example {@code articles.raw-value}
 * @param version its number within the subject, from 1
 * @param id its number within the registry, the one that travels with each record
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
