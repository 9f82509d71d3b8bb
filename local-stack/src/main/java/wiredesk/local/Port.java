package wiredesk.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that listens on a port of its own. */
public enum Port {
    KAFKA(9092, "the Kafka broker"),
    REGISTRY(8085, "the schema registry"),
    REGISTRY_MANAGEMENT(9085, "the schema registry's health and metrics"),
    POSTGRES(15432, "PostgreSQL"),
    INGEST(8081, "ingest-service, where feeds push"),
    INGEST_MANAGEMENT(9081, "ingest-service's actuator"),
    ENRICH(9082, "enrich-service's actuator"),
    PUBLISH(8080, "publish-service: desk page and API"),
    PUBLISH_MANAGEMENT(9080, "publish-service's actuator");

    private final int usual;
    private final String purpose;

    Port(int usual, String purpose) {
        this.usual = usual;
        this.purpose = purpose;
    }

    /** The number it has if nothing else is said. */
    public int usual() {
        return usual;
    }

    /** What it is for, for people. */
    public String purpose() {
        return purpose;
    }

    /** Its name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The port of this name, as {@link #label} says it. */
    public static Optional<Port> named(String label) {
        return Arrays.stream(values()).filter(p -> p.label().equals(label)).findFirst();
    }
}
