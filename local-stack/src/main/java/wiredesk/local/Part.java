package wiredesk.local;

import java.util.List;
import java.util.Locale;

/** A process of the local stack. */
public enum Part {
    /** The broker. */
    KAFKA,
    /** The schema registry. */
    REGISTRY,
    /** The database. */
    POSTGRES,
    /** ingest-service. */
    INGEST,
    /** enrich-service. */
    ENRICH,
    /** publish-service. */
    PUBLISH;

    /** The parts that are Wiredesk's own. */
    public static final List<Part> SERVICES = List.of(INGEST, ENRICH, PUBLISH);

    /** Its name on the command line, in files and in logs. */
    public String label() {
        return switch (this) {
            case KAFKA, REGISTRY, POSTGRES -> name().toLowerCase(Locale.ROOT);
            case INGEST, ENRICH, PUBLISH -> name().toLowerCase(Locale.ROOT) + "-service";
        };
    }
}
