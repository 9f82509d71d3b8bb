package wiredesk.enrich.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells from a text's script, letters and words which language it is in.
 *
 * <p>Many scripts say the language alone. Where several share one, a model of letter runs scores them, and letters that a language does not
 * write and frequent words that it does correct the model where it wavers: between neighbours.
 */
final class LanguageDetector {

    /** A text with fewer letters says nothing. */
    private static final int FEWEST_LETTERS = 6;

    /** A text with fewer letters may say something, and is the less sure of it. */
    private static final int FEWEST_SURE_LETTERS = 60;

    private final LetterModel letters;
    private final Map<Script, Candidates> byScript = new EnumMap<>(Script.class);

    /** Reads the model; takes some 0.4 s. */
    LanguageDetector() {
        var all = Candidate.all();
        var languages = all.stream().collect(Collectors.groupingBy(Candidate::script));
        // Runs of blanks and marks are weighed for everyone.
        letters = LetterModel.read((script, outcome) -> languages.getOrDefault(script, all).stream()
                .anyMatch(language -> language.outcomes().contains(outcome)));
        languages.forEach((script, own) -> byScript.put(script, new Candidates(own, letters.outcomes())));
    }

    /** The language of a text's beginning, or nothing if it has too few letters to say. */
    Optional<Detection> detect(String text) {
        String sample = Sample.of(text);
        var script = Script.mostOf(sample);
        long count =
                script.weight() * sample.chars().filter(Character::isLetter).count();
        if (count < FEWEST_LETTERS) {
            return Optional.empty();
        }
        var candidates = byScript.get(script);
        var found = candidates == null
                ? script.language().map(language -> new Detection(language, 1))
                : candidates.best(sample, letters.scores(sample));
        return found.map(detection -> detection.dampened(Math.min(1, (double) count / FEWEST_SURE_LETTERS)));
    }
}
