package wiredesk.stack;

/**
 * Where a broker, a registry and a database can be reached that belong to this JVM's tests alone. Each part starts when it
 * is first asked for, which may take some seconds, and lives until the JVM ends.
 */
public interface BackingStack {

    /** What a stack consists of. */
    enum Part {
        KAFKA,
        REGISTRY,
        POSTGRES
    }

    /**
     * The stack of this JVM: embedded, or in containers if the system property {@code stack} is {@code containers}.
     * Starts nothing by itself.
     */
    static BackingStack current() {
        return SharedStack.CURRENT;
    }

    /** Starts the named parts side by side, those that do not run yet, and waits until all can be used. */
    void start(Part... parts);

    /** Kafka's {@code bootstrap.servers}. */
    String bootstrapServers();

    /** The registry's {@code schema.registry.url}: the address of its Confluent interface. */
    String registryUrl();

    /** The address of the database {@code wiredesk}. */
    String jdbcUrl();

    /** Who owns the database. */
    String databaseUser();

    /** The owner's password. */
    String databasePassword();
}
