package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import wiredesk.stack.ChildProcess;

/**
 * A service's jar, laid out so that it starts fast: extracted, with a recording beside it.
 *
 * <p>It lives in the module's {@code target/start}, is made once after a build and used as long as jar and JDK are the
 * same; a clean build removes it.
 */
final class ServiceImage {

    /** More than a jar's directory takes. */
    private static final long DIRECTORY = 1 << 20;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * The options of each service's JVM: bounded heap, of it enough for what is young (a small one is collected while most requests of the moment
     * are under way, and copies what they hold again and again), and the collector that costs two cores the least.
     */
    private static final List<String> JVM = List.of(
            "-Xms192m",
            "-Xmn128m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

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

    /** What is recorded of its start, or will be. */
    Recording recording() {
        return new Recording(folder());
    }

    /** The command line that starts the service: the fast way if that is wanted and the image is made, else the jar as it is. */
    List<String> command(boolean fast) {
        var command = new ArrayList<String>();
        command.add(ChildProcess.java());
        command.addAll(JVM);
        boolean made = fast && recording().isMade();
        if (made) {
            command.addAll(recording().using());
        }
        command.add("-jar");
        command.add((made ? program() : jar).toString());
        return List.copyOf(command);
    }

    /** The command line that starts another program out of the service's jar, one that needs nothing else to run; of two options for the same the later counts. */
    List<String> command(String mainClass, List<String> options) {
        var command = new ArrayList<String>();
        command.add(ChildProcess.java());
        command.addAll(JVM);
        command.addAll(options);
        if (recording().isMade()) {
            command.addAll(recording().using());
            command.addAll(List.of("-cp", program().toString(), mainClass));
        } else {
            command.addAll(List.of(
                    "-cp",
                    jar.toString(),
                    "-Dloader.main=" + mainClass,
                    "org.springframework.boot.loader.launch.PropertiesLauncher"));
        }
        return List.copyOf(command);
    }

    /**
     * Takes the jar apart, as a recording and every later start need it.
     *
     * @throws StackFailure if that fails
     */
    void extract() {
        Path images = jar.resolveSibling("start");
        try {
            // Recordings of earlier builds: nothing will ask for them again.
            Trees.delete(images);
            Files.createDirectories(folder());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder(), e);
        }
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
                        folder().toString()));
    }

    /** The command line of a run that is recorded: when it ends, the JVM writes what it has learnt. */
    List<String> recordingCommand() {
        var command = new ArrayList<String>();
        command.add(ChildProcess.java());
        command.addAll(JVM);
        command.addAll(recording().making());
        command.addAll(List.of("-jar", program().toString()));
        return List.copyOf(command);
    }

    private void run(String what, List<String> command) {
        try (ChildProcess child = ChildProcess.builder(what, command, folder().resolve("making.log"))
                .directory(folder())
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

    /** Another jar, JDK or JVM option gets another folder. */
    private Path folder() {
        String made = contents() + System.getProperty("java.vm.version") + JVM;
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
