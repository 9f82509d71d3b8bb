package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wiredesk.local.terminal.Json;

/** What a service is told: by environment variables, and by files for what is secret or long. */
final class ServiceEnvironment {

    private final StackOptions options;
    private final Addresses addresses;
    private final Secrets secrets;

    ServiceEnvironment(StackOptions options, Addresses addresses, Secrets secrets) {
        this.options = options;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    Map<String, String> of(Part service) {
        var variables = new HashMap<String, String>();
        variables.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        variables.put("SCHEMA_REGISTRY_URL", addresses.registry().toString());
        variables.put("INSTANCE_ID", "local");
        variables.put(
                "STATE_DIR", options.home().state().resolve(service.label()).toString());
        switch (service) {
            case INGEST -> {
                ports(variables, Port.INGEST, Port.INGEST_MANAGEMENT);
                variables.put("DESK_URL", addresses.desk().toString());
                variables.put(
                        "SPRING_CONFIG_ADDITIONAL_LOCATION",
                        "file:" + writeFeeds() + ",optional:file:"
                                + options.home().ingest());
            }
            case ENRICH ->
                variables.put("SERVER_PORT", String.valueOf(options.ports().of(Port.ENRICH)));
            case PUBLISH -> {
                ports(variables, Port.PUBLISH, Port.PUBLISH_MANAGEMENT);
                variables.put("DATABASE_URL", addresses.database());
                variables.put("DATABASE_USER", addresses.databaseUser());
                variables.put("SECRETS_DIR", secrets.publishTree().toString());
            }
            default -> throw new IllegalArgumentException(service + " is no service");
        }
        variables.putAll(options.environment().getOrDefault(service, Map.of()));
        return variables;
    }

    private void ports(Map<String, String> variables, Port server, Port management) {
        variables.put("SERVER_PORT", String.valueOf(options.ports().of(server)));
        variables.put("MANAGEMENT_SERVER_PORT", String.valueOf(options.ports().of(management)));
    }

    /** The feeds and where their keys are, for ingest-service; JSON is YAML too. */
    private Path writeFeeds() {
        Path file = options.home().config().resolve("feeds.yaml");
        var feeds = secrets.feeds().stream()
                .collect(Collectors.toMap(
                        feed -> feed,
                        feed -> Map.of("keys", new String[] {"file:" + secrets.feedKey(feed)}),
                        (one, _) -> one,
                        TreeMap::new));
        try {
            Files.createDirectories(options.home().config());
            Files.writeString(file, Json.indented(Map.of("wiredesk", Map.of("ingest", Map.of("feeds", feeds)))));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
