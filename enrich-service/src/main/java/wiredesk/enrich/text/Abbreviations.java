package wiredesk.enrich.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Abbreviations of a language that end in a full stop, from {@code abbreviations.tsv}.
 *
 * @param never never end a sentence: a name or a noun follows; capitalised entries are meant only so
 * @param beforeNumbers do not end a sentence if a number follows
 * @param others end a sentence only if what follows looks like the beginning of one
 */
record Abbreviations(Set<String> never, Set<String> beforeNumbers, Set<String> others) {

    /** Letters in the longest of them. */
    static final int LONGEST = 8;

    private static final String FILE = "abbreviations.tsv";
    private static final String EVERY_LANGUAGE = "*";
    private static final Map<String, Abbreviations> KNOWN = read();
    private static final Abbreviations COMMON =
            KNOWN.getOrDefault(EVERY_LANGUAGE, new Abbreviations(Set.of(), Set.of(), Set.of()));

    /** The abbreviations of a language; English ones for a text of unknown language, those of names for one we have none of. */
    static Abbreviations in(String language) {
        return KNOWN.getOrDefault(language.equals("und") ? "en" : language.equals("no") ? "nb" : language, COMMON);
    }

    boolean isKnown(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return isNever(word) || beforeNumbers.contains(lower) || others.contains(lower);
    }

    /** Whether a word never ends a sentence, written as it is here. */
    boolean isNever(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return never.contains(lower)
                || (!word.isEmpty()
                        && Character.isUpperCase(word.charAt(0))
                        && never.contains(word.charAt(0) + lower.substring(1)));
    }

    private static Map<String, Abbreviations> read() {
        try (var in = Abbreviations.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The list of abbreviations " + FILE + " is not on the class path");
            }
            var own = new HashMap<String, Abbreviations>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells ->
                            own.put(cells[0], new Abbreviations(words(cells[1]), words(cells[2]), words(cells[3]))));
            var known = new HashMap<String, Abbreviations>();
            own.forEach((language, abbreviations) ->
                    known.put(language, abbreviations.and(own.getOrDefault(EVERY_LANGUAGE, abbreviations))));
            return Map.copyOf(known);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of abbreviations " + FILE + " cannot be read", e);
        }
    }

    private Abbreviations and(Abbreviations more) {
        return new Abbreviations(
                union(never, more.never), union(beforeNumbers, more.beforeNumbers), union(others, more.others));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var union = new HashSet<>(one);
        union.addAll(other);
        return Set.copyOf(union);
    }

    private static Set<String> words(String words) {
        return words.isBlank() ? Set.of() : Set.copyOf(List.of(words.split(" ")));
    }
}
