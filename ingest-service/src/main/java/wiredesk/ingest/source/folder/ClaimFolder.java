package wiredesk.ingest.source.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder of one instance's own, into which it moves a file before it reads it: a move within a file system happens once, so whoever
 * succeeds has the file to itself.
 *
 * <p>A lock says that the folder has a living owner. What is in one without is taken over by whoever sees it first: its owner died between
 * the move and the log's acknowledgement.
 */
final class ClaimFolder implements AutoCloseable {

    private static final String LOCK = ".lock";
    private static final int MOST_INSTANCES = 1_000;
    /** Of a longer name the end is kept: with what stands around it, it must be a name for the file system too. */
    private static final int LONGEST_NAME = 100;

    private final Path all;
    private final Path own;
    private final FileChannel channel;
    private long sequence;

    private ClaimFolder(Path all, Path own, FileChannel channel) {
        this.all = all;
        this.own = own;
        this.channel = channel;
    }

    /**
     * Makes one in {@code all}, or takes over one that nobody has.
     *
     * @throws IOException if that is not possible
     */
    static ClaimFolder in(Path all) throws IOException {
        Files.createDirectories(all);
        for (int i = 0; i < MOST_INSTANCES; i++) {
            Path folder = all.resolve(String.valueOf(i));
            Files.createDirectories(folder);
            FileChannel channel = locked(folder);
            if (channel != null) {
                return new ClaimFolder(all, folder, channel);
            }
        }
        throw new IOException("More than " + MOST_INSTANCES + " instances have claims in " + all);
    }

    /** Moves the file in; empty if another instance was first. */
    Optional<Path> claim(Path file) throws IOException {
        String name = file.getFileName().toString();
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        Path claimed = own.resolve(System.currentTimeMillis() + "-" + sequence++ + "~" + shown);
        try {
            return Optional.of(Files.move(file, claimed, StandardCopyOption.ATOMIC_MOVE));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The name under which a claimed file was dropped. */
    static String droppedName(Path claimed) {
        String name = claimed.getFileName().toString();
        return name.substring(name.indexOf('~') + 1);
    }

    /** What was claimed and is still there: by this instance, and by those that died; the oldest first. */
    List<Path> left() throws IOException {
        takeOver();
        return filesIn(own);
    }

    private void takeOver() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all)) {
            for (Path folder : folders) {
                if (!folder.equals(own) && Files.isDirectory(folder)) {
                    try (FileChannel lock = locked(folder)) {
                        for (Path file : lock == null ? List.<Path>of() : filesIn(folder)) {
                            Files.move(file, own.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                        }
                    }
                }
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, file -> !file.endsWith(LOCK))) {
            stream.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static @Nullable FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another source of this very process has it.
        }
        channel.close();
        return null;
    }

    /** Gives the lock back; what is left in the folder is for the next who comes. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
