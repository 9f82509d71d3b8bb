package wiredesk.schemas.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wiredesk.stack.BackingStack.Part.KAFKA;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wiredesk.schemas.Retention;
import wiredesk.schemas.TopicContract;
import wiredesk.schemas.registry.IncompatibleSchema;
import wiredesk.schemas.registry.RegistryClient;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

@WithBackingStack({KAFKA, REGISTRY})
class ContractDeploymentIT {

    private static final int PARTITIONS = 3;

    private static Map<String, Object> kafka;
    private static Map<String, Object> registry;

    @BeforeAll
    static void deployOnce(BackingStack stack) {
        kafka = Map.of("bootstrap.servers", stack.bootstrapServers());
        registry = Map.of("schema.registry.url", stack.registryUrl());
        ContractDeployment.deploy(kafka, registry, PARTITIONS, 1);
    }

    @Test
    void everyTopicHasTheSettingsOfItsContract() throws Exception {
        try (Admin admin = Admin.create(kafka)) {
            for (TopicContract contract : TopicContract.all()) {
                assertThat(admin.describeTopics(List.of(contract.name()))
                                .allTopicNames()
                                .get())
                        .hasEntrySatisfying(
                                contract.name(),
                                topic -> assertThat(topic.partitions()).hasSize(PARTITIONS));
                Config config = config(admin, contract.name());
                assertThat(contract.settings(1))
                        .as(contract.name())
                        .allSatisfy((setting, value) -> assertThat(
                                        config.get(setting).value())
                                .as(setting)
                                .isEqualTo(value));
            }
        }
    }

    @Test
    void everySchemaIsRegisteredPlainUnderItsTopic() {
        try (RegistryClient client = RegistryClient.of(registry)) {
            for (TopicContract contract : TopicContract.all()) {
                contract.value().ifPresent(schema -> {
                    assertThat(client.latest(contract.subject()).schema()).isEqualTo(schema);
                    assertThat(client.latest(contract.subject()).schema().toString())
                            .isEqualTo(schema.toString())
                            .doesNotContain("avro.java.string");
                });
            }
        }
    }

    @Test
    void deployingAgainChangesNothing() {
        Report report = ContractDeployment.deploy(kafka, registry, PARTITIONS, 1);
        assertThat(report.complete()).isTrue();
        assertThat(report.topics()).hasSize(8).allSatisfy(topic -> {
            assertThat(topic.created()).isFalse();
            assertThat(topic.changed()).isEmpty();
        });
        assertThat(report.subjects())
                .hasSize(5)
                .allSatisfy(subject -> assertThat(subject.version()).isEqualTo(1));
    }

    @Test
    void aSettingThatWasChangedByHandIsSetAgain() throws Exception {
        TopicContract contract = contractOfItsOwn("changed");
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, contract.name());
        try (Admin admin = Admin.create(kafka)) {
            TopicDeployment deployment = new TopicDeployment(admin, PARTITIONS, 1);
            deployment.deploy(List.of(contract));
            AlterConfigOp byHand = new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(resource, List.of(byHand)))
                    .all()
                    .get();

            assertThat(deployment.deploy(List.of(contract)))
                    .containsExactly(new Report.Topic(
                            contract.name(), false, Map.of("retention.ms", "1000 → 3600000"), List.of()));
            assertThat(config(admin, contract.name()).get("retention.ms").value())
                    .isEqualTo("3600000");
        }
    }

    @Test
    void partitionsAndReplicasStayAndAreReported() {
        TopicContract contract = contractOfItsOwn("parted");
        try (Admin admin = Admin.create(kafka)) {
            assertThat(new TopicDeployment(admin, PARTITIONS, 1).deploy(List.of(contract)))
                    .containsExactly(new Report.Topic(contract.name(), true, Map.of(), List.of()));

            assertThat(new TopicDeployment(admin, PARTITIONS - 1, 2).deploy(List.of(contract)))
                    .singleElement()
                    .hasToString("parted: unchanged; differs: Has 3 partitions, not 2; they cannot be taken away."
                            + " Has 1 replicas, not 2; reassign the partitions.");
            assertThat(new TopicDeployment(admin, PARTITIONS + 1, 1).deploy(List.of(contract)))
                    .singleElement()
                    .hasToString("parted: unchanged; differs: Has 3 partitions, not 4; adding some would part an"
                            + " article's revisions.");
        }
    }

    @Test
    void aSchemaThatBreaksAContractIsRefusedByTheRegistry() {
        Schema narrower = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"RawArticle\",\"namespace\":\"wiredesk.schemas\",\"fields\":"
                        + "[{\"name\":\"articleId\",\"type\":\"long\",\"doc\":\"Now a number.\"}]}");
        try (RegistryClient client = RegistryClient.of(registry)) {
            assertThat(client.isCompatible("articles.raw-value", narrower)).isFalse();
            assertThatThrownBy(() -> client.register("articles.raw-value", narrower))
                    .isInstanceOf(IncompatibleSchema.class);
        }
    }

    @Test
    void aBrokerThatIsAwayIsAFailureWithAReason() {
        Map<String, Object> away =
                Map.of("bootstrap.servers", "localhost:1", "default.api.timeout.ms", 300, "request.timeout.ms", 200);
        assertThatThrownBy(() -> ContractDeployment.deploy(away, registry, PARTITIONS, 1))
                .isInstanceOf(DeploymentFailure.class)
                .hasMessageStartingWith("Topic articles.raw: Kafka did not answer in time");
    }

    private static TopicContract contractOfItsOwn(String name) {
        return new TopicContract(name, "any", Optional.empty(), new Retention.Deleted(Duration.ofHours(1)), 1_000_000);
    }

    private static Config config(Admin admin, String topic) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .values()
                .iterator()
                .next();
    }
}
