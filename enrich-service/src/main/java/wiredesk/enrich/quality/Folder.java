package wiredesk.enrich.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of a data set. */
final class Folder {

    private Folder() {}

    /**
     * The files of a folder whose names end so, by name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no directory " + folder);
        }
        try (var files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("there is no file *" + ending + " in " + folder);
            }
            return found;
        }
    }

    /**
     * The names of the folders in a folder, in order.
     *
     * @throws IllegalArgumentException if there is none
     */
    static List<String> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no directory " + folder);
        }
        try (var files = Files.list(folder)) {
            List<String> found = files.filter(Files::isDirectory)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("there is no folder in " + folder);
            }
            return found;
        }
    }

    /** A file's name without its ending. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
