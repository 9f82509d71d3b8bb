/**
 * The contracts: what travels on which topic. The Avro records are generated from {@code src/main/avro}; beside them stand the
 * topics ({@link wiredesk.schemas.Topics the names}, {@link wiredesk.schemas.TopicContract what each promises}) and the two things
 * that every user of the records needs: {@link wiredesk.schemas.ContractTrust trust} in the generated classes and
 * {@link wiredesk.schemas.PlainSchema plain schemas} as the registry has them. Knows no service.
 */
@NullMarked
package wiredesk.schemas;

import org.jspecify.annotations.NullMarked;
