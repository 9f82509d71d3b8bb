package wiredesk.schemas.deploy;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import wiredesk.schemas.TopicContract;
import wiredesk.schemas.registry.RegistryClient;

/**
 * Brings broker and registry to where the contracts want them: all topics of {@link TopicContract#all()} with their settings, all
 * schemas registered at level {@code FULL_TRANSITIVE}. Running it again, or twice at once, changes nothing more.
 *
 * <p>Topics that exist keep their partitions and replicas, whatever their number; what differs stands in the report.
 */
public final class ContractDeployment {

    private ContractDeployment() {}

    /**
     * Deploys all contracts.
     *
     * @param kafkaAdminConfig configuration of Kafka's admin client: {@code bootstrap.servers} and security
     * @param registryConfig configuration of the registry client, see {@link RegistryClient#of}
     * @param partitions of each topic that is created, dead letters included: a dead letter keeps its partition's number
     * @param replicationFactor of each topic that is created; from 3 on two replicas must have a record before it is acknowledged
     * @throws DeploymentFailure if broker or registry is away or refuses; the message says which and what for
     */
    public static Report deploy(
            Map<String, Object> kafkaAdminConfig,
            Map<String, Object> registryConfig,
            int partitions,
            int replicationFactor) {
        try (Admin admin = Admin.create(kafkaAdminConfig);
                RegistryClient registry = RegistryClient.of(registryConfig)) {
            return new Report(
                    new TopicDeployment(admin, partitions, replicationFactor).deploy(TopicContract.all()),
                    new SubjectDeployment(registry).deploy(TopicContract.all()));
        } catch (KafkaException e) {
            throw new DeploymentFailure(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }
}
