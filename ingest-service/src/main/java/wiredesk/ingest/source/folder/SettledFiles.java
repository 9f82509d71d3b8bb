package wiredesk.ingest.source.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which files of a folder are complete: regular ones, under a name that no program uses for unfinished files, whose size and time have not
 * changed for a while. Folders in it and links are left alone. Used by one thread.
 */
final class SettledFiles {

    /** Looked at in one round; more are looked at when these are gone. */
    private static final int MOST = 10_000;

    /** An empty file is most likely one whose sender has not begun to write: it has this many times longer. */
    private static final int PATIENCE_WITH_EMPTY = 30;

    private static final Set<String> UNFINISHED = Set.of(
            ".tmp",
            ".temp",
            ".part",
            ".partial",
            ".filepart",
            ".crdownload",
            ".download",
            ".upload",
            ".uploading",
            ".writing",
            ".inprogress",
            ".incomplete",
            ".swp",
            ".lock",
            ".lck",
            ".reason",
            "~");

    private final Path folder;
    private final PathMatcher include;
    private final Duration settle;
    private Map<Path, Seen> seen = Map.of();

    SettledFiles(Path folder, String include, Duration settle) {
        this.folder = folder;
        this.include = folder.getFileSystem().getPathMatcher("glob:" + include);
        this.settle = settle;
    }

    private record Seen(Path file, long size, FileTime modified, long since) {

        boolean isSame(BasicFileAttributes now) {
            return size == now.size() && modified.equals(now.lastModifiedTime());
        }
    }

    /**
     * The complete files, the oldest first.
     *
     * @param now nanoseconds of a clock that never goes back
     * @throws IOException if the folder cannot be read
     */
    List<Path> look(long now) throws IOException {
        Map<Path, Seen> found = new HashMap<>();
        List<Seen> settled = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (found.size() == MOST) {
                    break;
                }
                if (mayBeComplete(file.getFileName())) {
                    see(file, now, found, settled);
                }
            }
        }
        seen = found;
        settled.sort(Comparator.comparing(Seen::modified).thenComparing(Seen::file));
        return settled.stream().map(Seen::file).toList();
    }

    private void see(Path file, long now, Map<Path, Seen> found, List<Seen> settled) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return;
        }
        if (!attributes.isRegularFile()) {
            return;
        }
        Seen before = seen.get(file);
        if (before == null || !before.isSame(attributes)) {
            found.put(file, new Seen(file, attributes.size(), attributes.lastModifiedTime(), now));
            return;
        }
        found.put(file, before);
        long patience = before.size() == 0 ? settle.toNanos() * PATIENCE_WITH_EMPTY : settle.toNanos();
        if (now - before.since() >= patience) {
            settled.add(before);
        }
    }

    private boolean mayBeComplete(Path name) {
        String lower = name.toString().toLowerCase(Locale.ROOT);
        return !lower.startsWith(".")
                && !lower.startsWith("~")
                && !lower.startsWith("#")
                && UNFINISHED.stream().noneMatch(lower::endsWith)
                && include.matches(name);
    }
}
