package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import wiredesk.local.terminal.Json;

/**
 * What runs in a home, as {@code stack.json} tells the other commands and the next start.
 *
 * @param supervisor the process that started the others
 * @param addresses where they are found
 * @param children the processes it started
 */
public record StackFile(Running supervisor, Addresses addresses, List<Child> children) {

    /**
     * A process. Its start time tells it from a later process with the same number.
     *
     * @param pid its number
     * @param since when it started
     */
    public record Running(long pid, Instant since) {

        static Running of(ProcessHandle process) {
            return new Running(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
        }

        /** The process, if it is still this one and alive. */
        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> p.info().startInstant().filter(since::equals).isPresent());
        }
    }

    /**
     * A process that the supervisor started.
     *
     * @param part what it is
     * @param process the process
     * @param log what it prints
     */
    public record Child(Part part, Running process, Path log) {}

    /** The file of {@code home}, if there is one that can be read. */
    public static Optional<StackFile> of(Home home) {
        try {
            return Files.exists(home.stackFile())
                    ? Optional.of(Json.read(Files.readString(home.stackFile()), StackFile.class))
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    void write(Home home) {
        Path next = home.path().resolve("stack.json.new");
        try {
            Files.writeString(next, Json.indented(this));
            Files.move(next, home.stackFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + home.stackFile() + ": " + e.getMessage(), e);
        }
    }
}
