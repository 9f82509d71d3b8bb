package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** That a home is this process's: no other stack runs in it until it is closed, or the process ends. */
final class HomeLock implements AutoCloseable {

    private final Home home;
    private final FileChannel channel;

    private HomeLock(Home home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * Takes the home for this process.
     *
     * @throws StackFailure if another stack runs in it, or it cannot be written to
     */
    static HomeLock take(Home home) {
        try {
            FileChannel channel =
                    FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new HomeLock(home, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new StackFailure("cannot write to " + home.path() + ": " + e.getMessage());
        }
        throw new StackFailure("a stack already runs in " + home.path()
                + StackFile.of(home)
                        .map(file -> " (process " + file.supervisor().pid() + ")")
                        .orElse("") + ": see it with ./wiredesk status, end it with ./wiredesk down");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Lets go of it; nothing says any more that a stack runs there. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(home.stackFile());
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot let go of " + home.path(), e);
        }
    }
}
