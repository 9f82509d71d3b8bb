package wiredesk.ingest.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A small text that outlives the service, written whole or not at all.
 *
 * @param path where; its folder is made when it is first written
 */
public record StateFile(Path path) {

    private static final int LONGEST = 16 << 20;

    /**
     * What was last written; empty if nothing was.
     *
     * @throws IOException if it cannot be read, or is longer than 16 MiB
     */
    public Optional<String> read() throws IOException {
        try {
            if (Files.size(path) > LONGEST) {
                throw new IOException(path + " is longer than " + LONGEST + " bytes");
            }
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Replaces what was written. */
    public void write(String text) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
