package wiredesk.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker, alone in its KRaft cluster: in this JVM (tests), or as a process of its own that keeps its records
 * ({@link #process}). Topics must be created, nothing makes them by itself.
 */
public final class KafkaBroker implements AutoCloseable {

    private final int port;
    private final Optional<TemporaryDirectory> temporary;
    private final KafkaRaftServer server;

    private KafkaBroker(int port, Path data, Optional<TemporaryDirectory> temporary) {
        this.port = port;
        this.temporary = temporary;
        var settings = settings(port, data, temporary.isEmpty());
        format(settings, data);
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
    }

    /** Starts a broker in this JVM on a free port, with records that go when it is closed. */
    public static KafkaBroker temporary() {
        var directory = TemporaryDirectory.create("kafka");
        return directory.unlessItFails(() -> new KafkaBroker(Ports.free(), directory.path(), Optional.of(directory)));
    }

    /** Starts a broker in this JVM that keeps its records in a directory and goes on with what is in it. */
    public static KafkaBroker keeping(int port, Path data) {
        return new KafkaBroker(port, data, Optional.empty());
    }

    /**
     * Starts a broker as a process that keeps its records in a directory, through restarts and {@code kill -9}; not yet
     * ready when this returns.
     *
     * @param jvm more options for its JVM
     * @param grace how long it may take to stop
     */
    public static ChildProcess process(int port, Path data, Path log, List<String> jvm, Duration grace) {
        var command = new ArrayList<>(List.of(
                ChildProcess.java(),
                "-Xms128m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=wiredesk/stack/kafka-logback.xml"));
        command.addAll(jvm);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                String.valueOf(port),
                data.toAbsolutePath().toString()));
        return ChildProcess.builder("kafka", command, log)
                .readyWhen(Readiness.kafka(port))
                .grace(grace)
                .start();
    }

    /** Runs a broker until SIGTERM: {@code KafkaBroker PORT DATA-DIRECTORY}. */
    public static void main(String[] args) {
        var broker = keeping(Integer.parseInt(args[0]), Path.of(args[1]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(broker::close));
        broker.server.awaitShutdown();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        temporary.ifPresent(TemporaryDirectory::close);
    }

    private static Properties settings(int port, Path data, boolean keep) {
        // The quorum has one voter, whose address is not remembered: any free port will do at each start.
        int controllerPort = Ports.free();
        var settings = new TreeMap<String, Object>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.resolve("log").toAbsolutePath().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        for (var inner : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(inner + ".replication.factor", "1");
            settings.put(inner + ".num.partitions", "8");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("add.partitions.to.txn.retry.backoff.ms", "5");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        if (keep) {
            // A dead process loses nothing that was acknowledged, the operating system has it; a dead machine loses a
            // second of it at most.
            settings.put("log.flush.interval.ms", "1000");
            settings.put("log.flush.scheduler.interval.ms", "1000");
            // After kill -9 a broker is let in again only when its earlier life's session has ended, by default 9 s
            // later.
            settings.put("broker.session.timeout.ms", "4000");
            settings.put("broker.heartbeat.interval.ms", "1000");
        } else {
            // 1 MB instead of 128 MB for each log that is being cleaned.
            settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        }
        var properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    private static void format(Properties settings, Path data) {
        var said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(data);
            var file = data.resolve("server.properties");
            try (var writer = Files.newBufferedWriter(file)) {
                settings.store(writer, "Written anew at each start");
            }
            int code = StorageTool.execute(
                    new String[] {"format", "--ignore-formatted", "-t", clusterId(data), "-c", file.toString()},
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            if (code != 0) {
                throw new StartFailure("kafka cannot use " + data + ": " + said.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new StartFailure("kafka cannot write to " + data + ": " + e.getMessage(), e);
        }
    }

    /** The one the directory was formatted for, or a new one. */
    private static String clusterId(Path data) throws IOException {
        var formatted = data.resolve("log").resolve("meta.properties");
        var meta = new Properties();
        if (Files.exists(formatted)) {
            try (var reader = Files.newBufferedReader(formatted)) {
                meta.load(reader);
            }
        }
        return meta.getProperty("cluster.id", Uuid.randomUuid().toString());
    }
}
