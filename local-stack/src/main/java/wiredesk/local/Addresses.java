package wiredesk.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where everything is found.
 *
 * @param desk desk page and API: publish-service
 * @param ingest where feeds push: ingest-service
 * @param actuators base address of each service's actuator
 * @param kafka bootstrap servers
 * @param registry address of the registry's Confluent API
 * @param database JDBC address
 * @param databaseUser user of the database
 * @param databasePasswordFile file that holds that user's password
 */
public record Addresses(
        URI desk,
        URI ingest,
        Map<Part, URI> actuators,
        String kafka,
        URI registry,
        String database,
        String databaseUser,
        Path databasePasswordFile) {

    /** The name of the database's user and of the database. */
    static final String DATABASE_USER = "wiredesk";

    /** Copies {@code actuators}. */
    public Addresses {
        actuators = Map.copyOf(actuators);
    }

    static Addresses of(PortPlan ports, Path databasePasswordFile) {
        var actuators = new EnumMap<Part, URI>(Part.class);
        actuators.put(Part.INGEST, http(ports.of(Port.INGEST_MANAGEMENT), "/actuator"));
        actuators.put(Part.ENRICH, http(ports.of(Port.ENRICH), "/actuator"));
        actuators.put(Part.PUBLISH, http(ports.of(Port.PUBLISH_MANAGEMENT), "/actuator"));
        return new Addresses(
                http(ports.of(Port.PUBLISH), "/"),
                http(ports.of(Port.INGEST), "/"),
                actuators,
                "127.0.0.1:" + ports.of(Port.KAFKA),
                http(ports.of(Port.REGISTRY), "/apis/ccompat/v7"),
                "jdbc:postgresql://127.0.0.1:" + ports.of(Port.POSTGRES) + "/wiredesk",
                DATABASE_USER,
                databasePasswordFile);
    }

    private static URI http(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
