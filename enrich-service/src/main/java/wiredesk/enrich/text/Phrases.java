package wiredesk.enrich.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases of one kind from {@code furniture.tsv}: those that a text is, and those that it begins with. In lower case. */
final class Phrases {

    private static final String FILE = "furniture.tsv";

    private final Set<String> whole = new HashSet<>();
    /** By their first two characters, so that a text meets few of them. */
    private final Map<String, List<String>> beginnings = new HashMap<>();

    private Phrases() {}

    /** All kinds, by their names. */
    static Map<String, Phrases> read() {
        try (var in = Phrases.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The list of phrases " + FILE + " is not on the class path");
            }
            var kinds = new HashMap<String, Phrases>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> kinds.computeIfAbsent(cells[0], kind -> new Phrases())
                            .add(cells[1].split("\\|", -1)));
            return Map.copyOf(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of phrases " + FILE + " cannot be read", e);
        }
    }

    private void add(String[] phrases) {
        for (String phrase : phrases) {
            if (phrase.startsWith("=")) {
                whole.add(phrase.substring(1));
            } else {
                beginnings
                        .computeIfAbsent(key(phrase), key -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    /** Whether a text is one of those that are meant whole. */
    boolean are(String lower) {
        return whole.contains(lower);
    }

    /** Whether a text begins with one of them, or is one but for marks at its end. */
    boolean begin(String lower) {
        int end = lower.length();
        while (end > 0 && !Character.isLetterOrDigit(lower.charAt(end - 1))) {
            end--;
        }
        return !beginningOf(lower).isEmpty() || whole.contains(lower.substring(0, end));
    }

    /** The phrase that a text begins with, and that ends where a word of it does; empty if there is none. */
    String beginningOf(String lower) {
        for (String phrase : beginnings.getOrDefault(key(lower), List.of())) {
            char last = phrase.charAt(phrase.length() - 1);
            boolean open = !Character.isLetter(last) || Character.isIdeographic(last);
            if (lower.startsWith(phrase)
                    && (open
                            || lower.length() == phrase.length()
                            || !Character.isLetterOrDigit(lower.charAt(phrase.length())))) {
                return phrase;
            }
        }
        return "";
    }

    private static String key(String text) {
        return text.substring(0, Math.min(2, text.length()));
    }
}
