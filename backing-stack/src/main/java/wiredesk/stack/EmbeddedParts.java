package wiredesk.stack;

/** Parts from Maven artifacts: the broker in this JVM, the others as its children. */
final class EmbeddedParts implements StackParts {

    @Override
    public Running<String> kafka() {
        var broker = KafkaBroker.temporary();
        return new Running<>(broker.bootstrapServers(), broker);
    }

    @Override
    public Running<String> registry() {
        var registry = SchemaRegistry.temporary();
        return new Running<>(registry.url(), registry);
    }

    @Override
    public Running<Database> postgres() {
        var server = PostgresServer.temporary();
        return new Running<>(new Database(server.jdbcUrl(), PostgresServer.USER, server.password()), server);
    }
}
