package wiredesk.enrich.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of pairs of documents: lines of label, id, id and perhaps a kind, parted by tabs. The documents stand beside it, in
 * {@code docs/ID.txt}.
 *
 * @param file the file
 * @param pairs its lines
 */
public record Pairs(Path file, List<Pair> pairs) {

    /**
     * A line.
     *
     * @param label what people say they are to each other; {@code ?} if nobody said
     * @param one id of a document
     * @param other id of the other
     * @param kind where the pair comes from; empty if that is not said
     */
    public record Pair(String label, String one, String other, String kind) {}

    /** Keeps the pairs. */
    public Pairs {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads a file of pairs; blank lines are skipped.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line has fewer than three fields
     */
    public static Pairs read(Path file) throws IOException {
        var pairs = new ArrayList<Pair>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] fields = line.strip().split("\t", -1);
            if (fields.length < 3) {
                throw new IllegalArgumentException("%s, line %d: expected label, id and id parted by tabs, found '%s'"
                        .formatted(file, number, line));
            }
            pairs.add(new Pair(fields[0], fields[1], fields[2], fields.length > 3 ? fields[3] : ""));
        }
        return new Pairs(file, pairs);
    }

    /** The file of a document. */
    public Path document(String id) {
        return file.resolveSibling("docs").resolve(id + ".txt");
    }
}
