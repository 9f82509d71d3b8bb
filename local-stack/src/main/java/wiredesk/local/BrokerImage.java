package wiredesk.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The broker's program, which is this program's own class path, and the recording of its start. */
final class BrokerImage {

    private BrokerImage() {}

    /** Where the broker's start is recorded; nowhere if the class path is not of jars, of which alone a JVM makes recordings. */
    static Optional<Recording> recording(Path root) {
        List<Path> jars = jars();
        if (!jars.stream().allMatch(jar -> jar.toString().endsWith(".jar"))) {
            return Optional.empty();
        }
        String made = String.join(" ", jars.stream().map(BrokerImage::print).toList())
                + System.getProperty("java.vm.version");
        return Optional.of(new Recording(images(root).resolve(Integer.toHexString(made.hashCode()))));
    }

    /** Makes room for a recording: those of earlier builds go. */
    static void clear(Path root) {
        try {
            Trees.delete(images(root));
            Optional<Recording> next = recording(root);
            if (next.isPresent()) {
                Files.createDirectories(next.get().folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make room in " + images(root), e);
        }
    }

    private static Path images(Path root) {
        return root.resolve("local-stack").resolve("target").resolve("start");
    }

    /** The class path, and what a program's jar names beside itself. */
    private static List<Path> jars() {
        List<Path> named = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return named.stream()
                .flatMap(jar -> Stream.concat(Stream.of(jar), beside(jar)))
                .toList();
    }

    private static Stream<Path> beside(Path jar) {
        Path lib = jar.resolveSibling("lib");
        if (!Files.isDirectory(lib)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(lib)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + lib, e);
        }
    }

    /** A JVM compares the same: a recording is of these very files. */
    private static String print(Path jar) {
        try {
            BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
            return jar + ":" + file.size() + ":" + file.lastModifiedTime();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }
}
