package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything a local stack keeps: data, secrets, logs, and what runs.
 *
 * @param path the folder, absolute
 */
public record Home(Path path) {

    /** Makes the path absolute. */
    public Home {
        path = path.toAbsolutePath().normalize();
    }

    /** Records, schemas and tables. */
    public Path data() {
        return path.resolve("data");
    }

    /** Records, schemas or tables of {@code part}. */
    public Path data(Part part) {
        return data().resolve(part.label());
    }

    /** What the parts print. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** What {@code part} prints. */
    public Path log(Part part) {
        return logs().resolve(part.label() + ".log");
    }

    /** Keys and passwords; readable by their owner alone. */
    public Path secrets() {
        return path.resolve("secrets");
    }

    /** State of the services that Kafka could give again, as Kafka Streams' stores. */
    public Path state() {
        return path.resolve("state");
    }

    /** Configuration written for the services at each start. */
    public Path config() {
        return path.resolve("config");
    }

    /** What runs now, with addresses and processes; absent when nothing does. */
    public Path stackFile() {
        return path.resolve("stack.json");
    }

    Path lockFile() {
        return path.resolve("lock");
    }

    /**
     * Removes the folder and all in it.
     *
     * @throws UncheckedIOException if something cannot be removed
     */
    public void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }
}
