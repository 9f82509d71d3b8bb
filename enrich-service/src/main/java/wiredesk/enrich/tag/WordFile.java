package wiredesk.enrich.tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Word lists on the class path, UTF-8; a line that begins with {@code #} is a remark. */
public final class WordFile {

    private WordFile() {}

    /** Whether there is such a file. */
    public static boolean exists(Class<?> room, String name) {
        return room.getResource("/" + folder(room) + name) != null;
    }

    /** The file's lines without remarks and blank lines. */
    public static List<String> lines(Class<?> room, String name) {
        try (var in = room.getResourceAsStream("/" + folder(room) + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The word list " + name + " of " + room.getPackageName() + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + name + " cannot be read", e);
        }
    }

    /** The file's lines, each parted at tabs into at least {@code columns} columns. */
    public static List<List<String>> table(Class<?> room, String name, int columns) {
        return lines(room, name).stream()
                .map(line -> {
                    var cells = new java.util.ArrayList<>(List.of(line.split("\t", -1)));
                    while (cells.size() < columns) {
                        cells.add("");
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }

    /** All words of the file, parted by blanks; not to be changed. A HashSet answers faster than an immutable set, and is asked for every word. */
    public static Set<String> words(Class<?> room, String name) {
        var words = new HashSet<String>();
        lines(room, name).forEach(line -> words.addAll(List.of(line.strip().split("\\s+"))));
        return words;
    }

    /** Words under headings such as {@code [roles] remark}. */
    public static Map<String, Set<String>> sections(Class<?> room, String name) {
        var sections = new HashMap<String, Set<String>>();
        Set<String> current = new HashSet<>();
        for (String line : lines(room, name)) {
            if (line.startsWith("[")) {
                current = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), heading -> new HashSet<>());
            } else {
                current.addAll(List.of(line.strip().split("\\s+")));
            }
        }
        return Map.copyOf(sections);
    }

    private static String folder(Class<?> room) {
        return room.getPackageName().replace('.', '/') + "/";
    }
}
