package wiredesk.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one stack of a JVM, whose parts start when they are first asked for and end with the JVM. */
final class SharedStack implements BackingStack {

    static final BackingStack CURRENT = new SharedStack(partsFor(System.getProperty("stack", "embedded")));

    private static final Logger LOG = LoggerFactory.getLogger(SharedStack.class);

    private final LazyPart<String> kafka;
    private final LazyPart<String> registry;
    private final LazyPart<StackParts.Database> postgres;

    private SharedStack(StackParts parts) {
        kafka = new LazyPart<>("kafka", parts::kafka);
        registry = new LazyPart<>("registry", parts::registry);
        postgres = new LazyPart<>("postgres", parts::postgres);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("backing-stack").unstarted(this::close));
    }

    private static StackParts partsFor(String choice) {
        return switch (choice) {
            case "embedded" -> new EmbeddedParts();
            case "containers" -> new ContainerParts();
            default ->
                throw new StartFailure(
                        "-Dstack=%s is not known; it is embedded (default) or containers".formatted(choice));
        };
    }

    @Override
    public void start(Part... parts) {
        // All begin before the first is waited for.
        var starting = Stream.of(parts).map(this::lazy).toList();
        starting.forEach(LazyPart::begin);
        starting.forEach(LazyPart::address);
    }

    @Override
    public String bootstrapServers() {
        return kafka.address();
    }

    @Override
    public String registryUrl() {
        return registry.address();
    }

    @Override
    public String jdbcUrl() {
        return postgres.address().url();
    }

    @Override
    public String databaseUser() {
        return postgres.address().user();
    }

    @Override
    public String databasePassword() {
        return postgres.address().password();
    }

    private LazyPart<?> lazy(Part part) {
        return switch (part) {
            case KAFKA -> kafka;
            case REGISTRY -> registry;
            case POSTGRES -> postgres;
        };
    }

    private void close() {
        awaitSpring();
        var ends = List.of(kafka, registry, postgres).stream()
                .map(part -> CompletableFuture.runAsync(
                        () -> close(part), task -> Thread.ofPlatform().start(task)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends).join();
    }

    private static void close(LazyPart<?> part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("a part of the tests' backing stack did not stop in order: {}", e.toString());
        }
    }

    /**
     * All shutdown hooks run at once, but the contexts that Spring keeps for its tests still need the stack while they
     * close: without a broker each of them would wait for it in vain.
     */
    private static void awaitSpring() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("SpringApplicationShutdownHook")
                        || thread.getName().equals("SpringContextShutdownHook"))
                .forEach(thread -> {
                    try {
                        thread.join(20_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
