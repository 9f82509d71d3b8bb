package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wiredesk.stack.ChildProcess;

/**
 * A service's jar, laid out so that it starts fast: extracted, with an AOT cache (JEP 483, JEP 514) beside it.
 *
 * <p>It lives in the module's {@code target/start}, is made once after a build and used as long as jar and JDK are the
 * same; a clean build removes it.
 */
final class ServiceImage {

    /** More than a jar's directory takes. */
    private static final long DIRECTORY = 1 << 20;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Part part;
    private final Path jar;

    private ServiceImage(Part part, Path jar) {
        this.part = part;
        this.jar = jar;
    }

    /**
     * The image of {@code part}, as built in {@code root}.
     *
     * @throws StackFailure if the jar is not built
     */
    static ServiceImage of(Part part, Path root) {
        Path jar = root.resolve(part.label()).resolve("target").resolve(part.label() + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new StackFailure(jar + " is not there: build it with mvn -DskipTests package in " + root
                    + ", or start with ./wiredesk, which builds what is missing");
        }
        return new ServiceImage(part, jar);
    }

    /** The options of the service's JVM: bounded heap, and the collector that costs two cores the least. */
    static List<String> jvm(Part part) {
        return List.of(
                "-Xms64m",
                part == Part.INGEST ? "-Xmx320m" : "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8");
    }

    /** Whether the start is fast already. */
    boolean isMade() {
        return Files.exists(cache());
    }

    /** The command line that starts the service: the fast way if the image is made, else from the jar as it is. */
    List<String> command() {
        var command = new ArrayList<String>();
        command.add(ChildProcess.java());
        command.addAll(jvm(part));
        if (isMade()) {
            command.add("-XX:AOTCache=" + cache());
            // A jar that was touched drops the cache; the service then starts as without one.
            command.add("-Xlog:aot=off");
        }
        command.add("-jar");
        command.add((isMade() ? program() : jar).toString());
        return List.copyOf(command);
    }

    /**
     * Makes the image where it is missing, and says how long it took.
     *
     * @throws StackFailure if it cannot be made
     */
    void make(Consumer<Step> progress) {
        if (isMade()) {
            return;
        }
        long began = System.nanoTime();
        try {
            Files.createDirectories(folder());
            try (FileChannel channel = FileChannel.open(
                            folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !isMade()) {
                    extract();
                    record();
                    progress.accept(new Step(
                            part.label(), Duration.ofNanos(System.nanoTime() - began), "prepared for fast starts"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + folder(), e);
        }
    }

    private void extract() {
        run(
                "unpacking " + part.label(),
                List.of(
                        ChildProcess.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder().toString()),
                Map.of());
    }

    /** A run that ends when the context is ready and has touched no server. */
    private void record() throws IOException {
        var command = new ArrayList<String>();
        command.add(ChildProcess.java());
        command.addAll(jvm(part));
        Path fresh = folder().resolve("fresh.aot");
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + fresh,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                program().toString()));
        run(
                "recording the start of " + part.label(),
                command,
                Map.of(
                        "SPRING_FLYWAY_ENABLED", "false",
                        "SPRING_DATASOURCE_PASSWORD", "none",
                        "STATE_DIR", folder().resolve("state").toString()));
        Files.move(fresh, cache(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void run(String what, List<String> command, Map<String, String> environment) {
        try (ChildProcess child = ChildProcess.builder(what, command, folder().resolve("making.log"))
                .directory(folder())
                .environment(environment)
                .start()) {
            if (!child.awaitExit(PATIENCE)) {
                throw new StackFailure(what + " did not end in " + PATIENCE.toMinutes() + " min, see " + child.log());
            }
            if (child.exitCode().orElse(1) != 0) {
                throw new StackFailure(what + " failed, see " + child.log(), child.lastLines(8));
            }
        }
    }

    private Path program() {
        return folder().resolve(jar.getFileName());
    }

    private Path cache() {
        return folder().resolve("start.aot");
    }

    /** Another jar, JDK or JVM option gets another folder. */
    private Path folder() {
        String made = contents() + System.getProperty("java.vm.version") + jvm(part);
        return jar.resolveSibling("start").resolve(Integer.toHexString(made.hashCode()));
    }

    /** A digest of the jar's directory, which has a checksum of every file in it: a jar that was only touched is the same. */
    private String contents() {
        try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.READ)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(channel.size(), DIRECTORY));
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // A channel may give less than was asked for.
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(end.array()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
