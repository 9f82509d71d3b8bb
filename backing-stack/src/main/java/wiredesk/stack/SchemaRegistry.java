package wiredesk.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real schema registry (Apicurio) with Confluent's REST interface, always a process of its own.
 *
 * <p>Its program is unpacked by the build to {@code backing-stack/target/registry}; the system property
 * {@code wiredesk.registry} names another place.
 */
public final class SchemaRegistry implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final TemporaryDirectory directory;
    private final ChildProcess process;
    private final int port;

    private SchemaRegistry(TemporaryDirectory directory, ChildProcess process, int port) {
        this.directory = directory;
        this.process = process;
        this.port = port;
    }

    /** Starts a registry on free ports that keeps its schemas in memory. */
    public static SchemaRegistry temporary() {
        var directory = TemporaryDirectory.create("registry");
        var ports = Ports.free(2);
        var process = start(ports.get(0), ports.get(1), directory.path().resolve("registry.log"), List.of());
        process.awaitReady(START_LIMIT);
        return new SchemaRegistry(directory, process, ports.get(0));
    }

    /**
     * Starts a registry as a process that keeps its schemas in a directory (an H2 file), through restarts and
     * {@code kill -9}; not yet ready when this returns.
     *
     * @param managementPort where {@code /health/ready} and {@code /metrics} are
     */
    public static ChildProcess process(int port, int managementPort, Path data, Path log) {
        return start(
                port,
                managementPort,
                log,
                List.of(
                        "-Dapicurio.storage.kind=sql",
                        "-Dapicurio.storage.sql.kind=h2",
                        "-Dapicurio.datasource.url=jdbc:h2:file:"
                                + data.toAbsolutePath().resolve("registry")
                                // Written before it is answered, not half a second later.
                                + ";WRITE_DELAY=0"));
    }

    /** The address of Confluent's interface of a registry at this port. */
    public static String url(int port) {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /** The address of Confluent's interface, as {@code schema.registry.url} wants it. */
    public String url() {
        return url(port);
    }

    @Override
    public void close() {
        process.close();
        directory.close();
    }

    private static ChildProcess start(int port, int managementPort, Path log, List<String> storage) {
        var program = program();
        var command = new ArrayList<>(List.of(
                ChildProcess.java(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + managementPort));
        command.addAll(storage);
        command.addAll(List.of("-jar", program.resolve("quarkus-run.jar").toString()));
        return ChildProcess.builder("registry", command, log)
                // Whatever this JVM's own environment says to a Quarkus application is not meant for this one.
                .environment(Map.of("QUARKUS_PROFILE", "prod"))
                .readyWhen(Readiness.http(URI.create("http://127.0.0.1:" + managementPort + "/health/ready")))
                .start();
    }

    private static Path program() {
        return candidates()
                .filter(directory -> Files.exists(directory.resolve("quarkus-run.jar")))
                .findFirst()
                .orElseThrow(
                        () -> new StartFailure(
                                "the schema registry's program is not there, looked in "
                                        + candidates().map(Path::toString).toList()
                                        + ": build the module backing-stack, or name its directory with -Dwiredesk.registry=DIRECTORY"));
    }

    private static Stream<Path> candidates() {
        var here = Path.of("").toAbsolutePath();
        return Stream.of(
                        Optional.ofNullable(System.getProperty("wiredesk.registry"))
                                .map(Path::of),
                        Optional.ofNullable(System.getProperty("wiredesk.root")).map(SchemaRegistry::unpacked),
                        Optional.of(unpacked(here.toString())),
                        Optional.ofNullable(here.getParent()).map(parent -> unpacked(parent.toString())))
                .flatMap(Optional::stream);
    }

    private static Path unpacked(String root) {
        return Path.of(root, "backing-stack", "target", "registry");
    }
}
