package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

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

    /** What ingest-service is told beside what it is told anyway; there if somebody wrote it. */
    public Path ingest() {
        return path.resolve("ingest.yaml");
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
        try {
            Trees.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }
}
