package wiredesk.schemas.deploy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What {@link Deploy} reads from its environment. Secrets come in files, never in variables. */
record DeploySettings(Map<String, Object> kafka, Map<String, Object> registry, int partitions, int replicationFactor) {

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException if a variable makes no sense; the message names it
     */
    static DeploySettings of(Map<String, String> environment) {
        Map<String, Object> kafka = file(environment, "KAFKA_CONFIG_FILE");
        kafka.put("bootstrap.servers", text(environment, "KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"));
        Map<String, Object> registry = file(environment, "SCHEMA_REGISTRY_CONFIG_FILE");
        registry.put(
                "schema.registry.url",
                text(environment, "SCHEMA_REGISTRY_URL", "http://localhost:8085/apis/ccompat/v7"));
        // A deployment often starts together with the registry.
        registry.putIfAbsent("max.retries", 10);
        return new DeploySettings(
                kafka, registry, number(environment, "PARTITIONS", 6), number(environment, "REPLICATION_FACTOR", 1));
    }

    private static String text(Map<String, String> environment, String name, String otherwise) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String value = text(environment, name, Integer.toString(otherwise)).strip();
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(name + ": expected a number from 1 to 9999, found " + value);
        }
        return Integer.parseInt(value);
    }

    private static Map<String, Object> file(Map<String, String> environment, String name) {
        Map<String, Object> configs = new HashMap<>();
        String path = text(environment, name, "");
        if (!path.isEmpty()) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(path))) {
                properties.load(reader);
            } catch (IOException e) {
                throw new IllegalArgumentException(name + ": cannot read " + path + ": " + e, e);
            }
            properties.stringPropertyNames().forEach(key -> configs.put(key, properties.getProperty(key)));
        }
        return configs;
    }
}
