package wiredesk.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The languages of one script, and the evidence of a text for each of them. */
final class Candidates {

    /** What a word or an ending says for the languages that have it, in the letter model's logarithmic odds. */
    private static final float WORD = 0.15f;
    /** What a letter says against the languages that do not write it. */
    private static final float LETTER = 0.12f;
    /** A letter or word counts so often; what comes again and again is the text's subject. */
    private static final int MOST_OFTEN = 4;

    private static final int LONGEST_ENDING = 5;

    private final List<Candidate> languages;
    private final int[][] outcomes;
    private final Map<String, int[]> byWord = new HashMap<>();
    private final Map<Character, boolean[]> byLetter = new HashMap<>();

    Candidates(List<Candidate> languages, List<String> modelOutcomes) {
        this.languages = languages;
        this.outcomes = languages.stream()
                .map(language -> language.outcomes().stream()
                        .mapToInt(code -> indexOf(code, modelOutcomes))
                        .toArray())
                .toArray(int[][]::new);
        for (int i = 0; i < languages.size(); i++) {
            int own = i;
            for (char letter : languages.get(i).letters().toCharArray()) {
                byLetter.computeIfAbsent(letter, l -> new boolean[languages.size()])[own] = true;
            }
            for (String word : languages.get(i).words()) {
                byWord.merge(word, new int[] {own}, Candidates::joined);
            }
        }
    }

    /** The likeliest of them, if there is any. */
    Optional<Detection> best(String sample, float[] modelScores) {
        float[] scores = new float[languages.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = best(modelScores, outcomes[i]) - languages.get(i).handicap();
        }
        weighLetters(sample, scores);
        weighWords(sample, scores);
        int first = -1;
        int second = -1;
        for (int i = 0; i < scores.length; i++) {
            if (first < 0 || scores[i] > scores[first]) {
                second = first;
                first = i;
            } else if (second < 0 || scores[i] > scores[second]) {
                second = i;
            }
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(new Detection(
                        languages.get(first).language(), second < 0 ? 1 : lead(scores[first] - scores[second])));
    }

    private void weighLetters(String sample, float[] scores) {
        var counts = new HashMap<Character, Integer>();
        for (int i = 0; i < sample.length(); i++) {
            char letter = sample.charAt(i);
            if (letter < 0x80) {
                continue;
            }
            boolean[] writers = byLetter.get(letter);
            if (writers != null && counts.merge(letter, 1, Integer::sum) <= MOST_OFTEN) {
                for (int language = 0; language < scores.length; language++) {
                    scores[language] -= writers[language] ? 0 : LETTER;
                }
            }
        }
    }

    private void weighWords(String sample, float[] scores) {
        var counts = new HashMap<String, Integer>();
        int start = 0;
        for (int end = 0; end <= sample.length(); end++) {
            if (end == sample.length() || !isInWord(sample.charAt(end))) {
                if (end > start) {
                    weigh(sample.substring(start, end), counts, scores);
                    for (int ending = 2; ending <= LONGEST_ENDING && end - start > ending + 1; ending++) {
                        weigh('-' + sample.substring(end - ending, end), counts, scores);
                    }
                }
                start = end + 1;
            }
        }
    }

    private void weigh(String evidence, Map<String, Integer> counts, float[] scores) {
        int[] speakers = byWord.get(evidence);
        if (speakers != null && counts.merge(evidence, 1, Integer::sum) <= MOST_OFTEN) {
            for (int language : speakers) {
                scores[language] += WORD;
            }
        }
    }

    private static boolean isInWord(char c) {
        int type = c < 0x80 ? 0 : Character.getType(c);
        return Character.isLetter(c)
                || c == '-'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static float best(float[] modelScores, int[] outcomes) {
        float best = Float.NEGATIVE_INFINITY;
        for (int outcome : outcomes) {
            best = Math.max(best, modelScores[outcome]);
        }
        return best;
    }

    private static double lead(float odds) {
        return Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0;
    }

    private static int indexOf(String code, List<String> modelOutcomes) {
        int index = modelOutcomes.indexOf(code);
        if (index < 0) {
            throw new IllegalStateException("The letter model does not know the language " + code);
        }
        return index;
    }

    private static int[] joined(int[] one, int[] other) {
        return IntStream.concat(IntStream.of(one), IntStream.of(other)).toArray();
    }
}
