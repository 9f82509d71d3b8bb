package wiredesk.ingest.source.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A folder of files that are done with, a folder for each day, each file under the name it was dropped with, reasons beside them. */
final class Shelf {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss.SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** Puts the file here, with the reason beside it where there is one; under a name of its own if that name was here today. */
    void put(Path file, String name, String reason, Instant now) throws IOException {
        Path day = folder.resolve(DAY.format(now));
        Files.createDirectories(day);
        Path target = day.resolve(name);
        for (int i = 0; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
            target = day.resolve(name + "~" + TIME.format(now) + (i == 0 ? "" : "-" + i));
        }
        if (!reason.isEmpty()) {
            Files.writeString(day.resolve(target.getFileName() + ".reason"), reason);
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the days that are over for so long. */
    void clear(Duration keep, Instant now) throws IOException {
        if (keep.isZero() || !Files.isDirectory(folder)) {
            return;
        }
        String oldest = DAY.format(now.minus(keep));
        try (DirectoryStream<Path> days = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path day : days) {
                if (day.getFileName().toString().compareTo(oldest) < 0) {
                    remove(day);
                }
            }
        }
    }

    private static void remove(Path day) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(day)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(day);
    }
}
