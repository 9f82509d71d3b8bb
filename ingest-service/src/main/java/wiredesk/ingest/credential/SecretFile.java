package wiredesk.ingest.credential;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with secrets, one a line, blank lines left out; at most {@value #MOST_LINES} of them and {@value #LONGEST} bytes.
 *
 * <p>Looked at once a second at most, when it is asked for, and read again when it was replaced or written to. What cannot be read then
 * leaves in force what was read before, and is said once in the log, without the content. Can be used by any number of threads.
 *
 * @param <T> what is made of the lines
 */
final class SecretFile<T> implements Supplier<T> {

    static final int MOST_LINES = 8;
    static final int LONGEST = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(SecretFile.class);
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    private final Path path;
    private final Function<List<String>, T> reading;
    private final LongSupplier nanoTime;
    private final ReentrantLock looking = new ReentrantLock();

    private volatile T value;
    private volatile long nextLook;
    private Seen seen;
    private boolean complained;

    /** What a file looked like when it was last read, or when that was last tried. */
    private record Seen(
            FileTime modified, long size, @Nullable Object key) {}

    /**
     * Reads the file.
     *
     * @param reading makes something of the lines; an {@link IllegalArgumentException} says why it cannot, without saying the secret
     * @throws IllegalArgumentException if it cannot be read, or has no secret in it
     */
    SecretFile(Path path, Function<List<String>, T> reading, LongSupplier nanoTime) {
        this.path = path;
        this.reading = reading;
        this.nanoTime = nanoTime;
        try {
            this.seen = look();
            this.value = read();
        } catch (IOException e) {
            throw new IllegalArgumentException("the secret file " + path + " cannot be read: " + reason(e), e);
        }
        this.nextLook = nanoTime.getAsLong() + BETWEEN_LOOKS;
        warnIfOpen();
    }

    @Override
    public T get() {
        long now = nanoTime.getAsLong();
        if (now - nextLook >= 0 && looking.tryLock()) {
            try {
                nextLook = now + BETWEEN_LOOKS;
                readAgainIfChanged();
            } finally {
                looking.unlock();
            }
        }
        return value;
    }

    private void readAgainIfChanged() {
        try {
            Seen found = look();
            if (found.equals(seen)) {
                return;
            }
            seen = found;
            value = read();
            log.info("The secret file {} was changed; what it says now is in force", path);
            warnIfOpen();
        } catch (IOException e) {
            complain(reason(e));
        } catch (IllegalArgumentException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(String why) {
        if (!complained) {
            log.warn("The secret file {} cannot be used ({}); what was read before stays in force", path, why);
        }
        complained = true;
    }

    private Seen look() throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return new Seen(now.lastModifiedTime(), now.size(), now.fileKey());
    }

    private T read() throws IOException {
        if (Files.size(path) > LONGEST) {
            throw new IllegalArgumentException("the secret file " + path + " has more than " + LONGEST + " bytes");
        }
        List<String> lines = Files.readString(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the secret file " + path + " is empty");
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("the secret file " + path + " has more than " + MOST_LINES + " lines");
        }
        T made = Objects.requireNonNull(reading.apply(lines));
        complained = false;
        return made;
    }

    private void warnIfOpen() {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
                log.warn("The secret file {} can be read by every user of this machine; chmod o-r closes it", path);
            }
        } catch (IOException e) {
            log.debug("Cannot see who may read {}", path, e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof CharacterCodingException ? "it is not UTF-8" : e.toString();
    }

    @Override
    public String toString() {
        return "secret file " + path;
    }
}
