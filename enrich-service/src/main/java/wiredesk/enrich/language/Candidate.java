package wiredesk.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A language that shares its script with others, and what parts it from them.
 *
 * @param language ISO 639 code, two letters where there are two
 * @param script the script it is written in
 * @param outcomes its codes in the letter model; the one with the best score counts
 * @param handicap by how much it must be ahead, in the model's logarithmic odds: languages that news seldom comes in
 * @param letters its letters beyond the script's common ones
 * @param words frequent words of grammar and of news, in lower case; endings behind a hyphen
 */
record Candidate(
        String language, Script script, List<String> outcomes, float handicap, String letters, Set<String> words) {

    private static final String FILE = "languages.tsv";

    /** All of them, from the class path. */
    static List<Candidate> all() {
        try (var in = Candidate.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The list of languages " + FILE + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of languages " + FILE + " cannot be read", e);
        }
    }

    private static Candidate of(String[] cells) {
        return new Candidate(
                cells[0],
                Script.valueOf(cells[1]),
                List.of(cells[2].split(" ")),
                Float.parseFloat(cells[3]),
                cells[4],
                Set.copyOf(Arrays.asList(cells[5].split(" "))));
    }
}
