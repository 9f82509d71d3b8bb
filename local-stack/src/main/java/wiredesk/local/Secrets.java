package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keys and passwords of a local stack, made at random on the first start and kept.
 *
 * <p>They stand in files that only their owner may read, and go to the services by the name of the file: never on a
 * command line, never in a log.
 */
final class Secrets {

    private static final int BYTES = 24;
    private static final String KEY = ".key";

    private final Path folder;
    private final SecureRandom random;

    Secrets(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The file with the key of {@code feed}, made if it is not there. */
    Path feedKey(String feed) {
        return secret(folder.resolve("feeds").resolve(feed + KEY));
    }

    /** The names of the feeds that have a key. */
    List<String> feeds() {
        Path feeds = folder.resolve("feeds");
        if (!Files.isDirectory(feeds)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(feeds)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(KEY))
                    .map(f -> f.substring(0, f.length() - KEY.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + feeds, e);
        }
    }

    /** The folder that publish-service takes as its configuration tree: a file a property. */
    Path publishTree() {
        return folder.resolve("publish-service");
    }

    /** The file with the password of the database user, made if it is not there. */
    Path databasePassword() {
        return secret(publishTree().resolve("spring.datasource.password"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Path secret(Path file) {
        if (Files.exists(file)) {
            return file;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try {
            Files.createDirectories(
                    file.resolveSibling(""),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
