package wiredesk.schemas.deploy;

import org.apache.kafka.common.config.ConfigException;

/**
 * {@link ContractDeployment} as a program, for containers. Prints what it did, a line each; ends with 0 when all is deployed
 * (differences that only a person can mend are printed too), 1 when broker or registry is away or refuses, 2 when the environment
 * makes no sense.
 *
 * <p>Environment: {@code KAFKA_BOOTSTRAP_SERVERS} (localhost:9092), {@code SCHEMA_REGISTRY_URL}
 * (http://localhost:8085/apis/ccompat/v7), {@code PARTITIONS} (6), {@code REPLICATION_FACTOR} (1). Credentials and TLS:
 * {@code KAFKA_CONFIG_FILE} and {@code SCHEMA_REGISTRY_CONFIG_FILE} name properties files with keys of Kafka's admin client and of
 * Confluent's serializer.
 */
public final class Deploy {

    private Deploy() {}

    /** Deploys once; takes no arguments. */
    public static void main(String[] args) {
        quietLogging();
        System.exit(run());
    }

    /** Outside of Spring, Logback would print every word of Kafka's clients. Unless somebody has said otherwise. */
    private static void quietLogging() {
        String key = "logback.configurationFile";
        if (System.getProperty(key) == null) {
            System.setProperty(key, "wiredesk/schemas/deploy/logback.xml");
        }
    }

    private static int run() {
        try {
            DeploySettings settings = DeploySettings.of(System.getenv());
            System.out.println(ContractDeployment.deploy(
                    settings.kafka(), settings.registry(), settings.partitions(), settings.replicationFactor()));
            return 0;
        } catch (DeploymentFailure e) {
            System.err.println("Contracts not deployed. " + e.getMessage());
            return 1;
        } catch (IllegalArgumentException | ConfigException e) {
            System.err.println("Contracts not deployed. " + e.getMessage());
            return 2;
        }
    }
}
