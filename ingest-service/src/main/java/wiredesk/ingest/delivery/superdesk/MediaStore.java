package wiredesk.ingest.delivery.superdesk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of media that holds so many files and so many bytes; the oldest give way to the newest.
 *
 * <p>A file is called by the SHA-256 of feed and media id, and by its kind: whatever an id looks like, it names no other place. Can be used by
 * any number of threads, of one process.
 */
final class MediaStore {

    private static final Logger log = LoggerFactory.getLogger(MediaStore.class);
    private static final String COMING = ".coming-";
    private static final int NAME = 64;

    private final Path folder;
    private final long most;
    private final int files;
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private long bytes;

    private record Kept(Path path, long size) {}

    private record Found(Kept file, FileTime modified) {}

    /**
     * Makes the folder, or finds what is in it. What came only in part before the service stopped is removed.
     *
     * @param most bytes of all files together
     * @param files how many there may be
     */
    MediaStore(Path folder, long most, int files) throws IOException {
        this.folder = folder;
        this.most = most;
        this.files = files;
        Files.createDirectories(folder);
        List<Found> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String name = String.valueOf(path.getFileName());
                if (name.startsWith(COMING)) {
                    Files.deleteIfExists(path);
                } else if (name.length() > NAME && name.charAt(NAME) == '.') {
                    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                    found.add(new Found(new Kept(path, file.size()), file.lastModifiedTime()));
                }
            }
        }
        found.sort(Comparator.comparing(Found::modified));
        found.forEach(one -> add(String.valueOf(one.file().path().getFileName()).substring(0, NAME), one.file()));
        makeRoom(0);
    }

    /** Whether the feed's medium of that id is here. */
    synchronized boolean has(String feed, String id) {
        String name = name(feed, id);
        Kept file = kept.get(name);
        if (file != null && !Files.isRegularFile(file.path())) {
            remove(name);
            return false;
        }
        return file != null;
    }

    /** A new file for what is still coming; it is to be kept, or to be deleted. */
    Path coming() throws IOException {
        return Files.createTempFile(folder, COMING, "");
    }

    /**
     * Keeps a file; one of the same feed and id is replaced.
     *
     * @param file from {@link #coming()}; it is moved
     */
    synchronized Path keep(String feed, String id, MediaType type, Path file) throws IOException {
        String name = name(feed, id);
        long size = Files.size(file);
        Kept before = remove(name);
        makeRoom(size);
        Path path = folder.resolve(name + '.' + type.suffix());
        if (before != null && !before.path().equals(path)) {
            Files.deleteIfExists(before.path());
        }
        Files.move(file, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        add(name, new Kept(path, size));
        return path;
    }

    private void makeRoom(long size) throws IOException {
        int wanted = size == 0 ? files : files - 1;
        Iterator<Kept> oldest = kept.values().iterator();
        while ((kept.size() > wanted || bytes + size > most) && oldest.hasNext()) {
            Kept file = oldest.next();
            Files.deleteIfExists(file.path());
            oldest.remove();
            bytes -= file.size();
            log.debug("{} gave way to newer media", file.path());
        }
    }

    private void add(String name, Kept file) {
        remove(name);
        kept.put(name, file);
        bytes += file.size();
    }

    private @Nullable Kept remove(String name) {
        Kept file = kept.remove(name);
        if (file != null) {
            bytes -= file.size();
        }
        return file;
    }

    private static String name(String feed, String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((feed + '\n' + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
