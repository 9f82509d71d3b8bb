package wiredesk.stack;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Parts in containers, made from the images that the compose file names. */
final class ContainerParts implements StackParts {

    private static final int REGISTRY_PORT = 8080;
    private static final int REGISTRY_MANAGEMENT_PORT = 9000;

    private final ComposeFile compose = ComposeFile.ofThisCheckout();

    @Override
    public Running<String> kafka() {
        var kafka = new KafkaContainer(image("kafka", "apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1");
        kafka.start();
        return new Running<>(kafka.getBootstrapServers(), kafka);
    }

    @Override
    public Running<String> registry() {
        var registry = new GenericContainer<>(image("registry", "apicurio/apicurio-registry"))
                .withExposedPorts(REGISTRY_PORT, REGISTRY_MANAGEMENT_PORT)
                .waitingFor(Wait.forHttp("/health/ready").forPort(REGISTRY_MANAGEMENT_PORT))
                .withStartupTimeout(Duration.ofSeconds(90));
        registry.start();
        var address =
                "http://%s:%d/apis/ccompat/v7".formatted(registry.getHost(), registry.getMappedPort(REGISTRY_PORT));
        return new Running<>(address, registry);
    }

    @Override
    public Running<Database> postgres() {
        var postgres = new PostgreSQLContainer(image("postgres", "postgres"))
                .withDatabaseName(PostgresServer.DATABASE)
                .withUsername(PostgresServer.USER)
                .withPassword(PostgresServer.randomPassword());
        postgres.start();
        return new Running<>(
                new Database(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword()), postgres);
    }

    /** A mirror's name before the image's own does not change what it is. */
    private DockerImageName image(String service, String kind) {
        return DockerImageName.parse(compose.image(service)).asCompatibleSubstituteFor(kind);
    }
}
