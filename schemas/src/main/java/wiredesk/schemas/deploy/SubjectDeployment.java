package wiredesk.schemas.deploy;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.ApiException;
import wiredesk.schemas.TopicContract;
import wiredesk.schemas.registry.Compatibility;
import wiredesk.schemas.registry.NotInRegistry;
import wiredesk.schemas.registry.RegisteredSchema;
import wiredesk.schemas.registry.RegistryClient;

/** Schemas in one registry: each under its topic's subject, at the level that lets readers and writers change in any order. */
record SubjectDeployment(RegistryClient registry) {

    private static final Compatibility LEVEL = Compatibility.FULL_TRANSITIVE;

    List<Report.Subject> deploy(List<TopicContract> contracts) {
        return contracts.stream()
                .flatMap(contract -> contract.value().map(schema -> deploy(contract.subject(), schema)).stream())
                .toList();
    }

    private Report.Subject deploy(String subject, Schema schema) {
        try {
            boolean leveled = levelBefore(subject);
            int id = registry.register(subject, schema);
            if (!leveled) {
                registry.setCompatibility(subject, LEVEL);
            }
            RegisteredSchema latest = registry.latest(subject);
            return new Report.Subject(subject, latest.version(), id);
        } catch (ApiException e) {
            throw new DeploymentFailure("Subject " + subject + ": " + e.getMessage(), e);
        }
    }

    /** The level first, so that it judges this very schema. Some registries know a subject only once it has a schema. */
    private boolean levelBefore(String subject) {
        try {
            registry.setCompatibility(subject, LEVEL);
            return true;
        } catch (NotInRegistry e) {
            return false;
        }
    }
}
