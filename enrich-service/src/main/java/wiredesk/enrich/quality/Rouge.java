package wiredesk.enrich.quality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * What a summary shares with one that a person wrote, as F1 from 0 to 1.
 *
 * <p>Texts are compared in lower case, letters and digits only; words of more than three letters by their stem (Porter 1980); no stop words
 * are removed.
 *
 * @param one shared words
 * @param two shared pairs of neighbouring words
 * @param longest words in the longest common subsequences: for each of the person's sentences the union of those with each sentence of the
 *     summary
 * @see <a href="https://aclanthology.org/W04-1013/">Lin 2004</a>
 */
record Rouge(double one, double two, double longest) {

    private static final int SHORT = 3;

    /** Compares the sentences of a summary with those of a person's. */
    static Rouge of(List<String> summary, List<String> reference) {
        var found = summary.stream().map(Rouge::words).toList();
        var expected = reference.stream().map(Rouge::words).toList();
        return new Rouge(
                shared(grams(found, 1), grams(expected, 1)),
                shared(grams(found, 2), grams(expected, 2)),
                longest(found, expected));
    }

    static List<String> words(String text) {
        var stemmer = new PorterStemmer();
        var words = new ArrayList<String>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int end = 0; end <= lower.length(); end++) {
            if (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end))) {
                if (end > start) {
                    String word = lower.substring(start, end);
                    words.add(word.length() > SHORT ? stemmer.stem(word) : word);
                }
                start = end + 1;
            }
        }
        return words;
    }

    /** Runs of {@code n} words across sentences, as if all were one line, each with its number. */
    private static Map<List<String>, Integer> grams(List<List<String>> sentences, int n) {
        List<String> words = sentences.stream().flatMap(List::stream).toList();
        var grams = new HashMap<List<String>, Integer>();
        for (int i = 0; i + n <= words.size(); i++) {
            grams.merge(words.subList(i, i + n), 1, Integer::sum);
        }
        return grams;
    }

    private static double shared(Map<List<String>, Integer> found, Map<List<String>, Integer> expected) {
        int common = found.entrySet().stream()
                .mapToInt(gram -> Math.min(gram.getValue(), expected.getOrDefault(gram.getKey(), 0)))
                .sum();
        return f1(common, size(found), size(expected));
    }

    private static int size(Map<?, Integer> grams) {
        return grams.values().stream().mapToInt(count -> count).sum();
    }

    private static double longest(List<List<String>> found, List<List<String>> expected) {
        var left = counts(found);
        var wanted = counts(expected);
        int common = 0;
        for (var sentence : expected) {
            var hits = new BitSet();
            found.forEach(other -> markCommon(sentence, other, hits));
            for (int i = hits.nextSetBit(0); i >= 0; i = hits.nextSetBit(i + 1)) {
                String word = sentence.get(i);
                if (left.getOrDefault(word, 0) > 0 && wanted.getOrDefault(word, 0) > 0) {
                    common++;
                    left.merge(word, -1, Integer::sum);
                    wanted.merge(word, -1, Integer::sum);
                }
            }
        }
        return f1(common, total(found), total(expected));
    }

    /** Sets the places in {@code sentence} of a longest common subsequence with the other. */
    private static void markCommon(List<String> sentence, List<String> other, BitSet places) {
        var lengths = new int[sentence.size() + 1][other.size() + 1];
        for (int i = 1; i <= sentence.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                lengths[i][j] = sentence.get(i - 1).equals(other.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        int i = sentence.size();
        int j = other.size();
        while (i > 0 && j > 0) {
            if (sentence.get(i - 1).equals(other.get(j - 1))) {
                places.set(i - 1);
                i--;
                j--;
            } else if (lengths[i - 1][j] > lengths[i][j - 1]) {
                i--;
            } else {
                j--;
            }
        }
    }

    private static Map<String, Integer> counts(List<List<String>> sentences) {
        var counts = new HashMap<String, Integer>();
        sentences.forEach(sentence -> sentence.forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    private static int total(List<List<String>> sentences) {
        return sentences.stream().mapToInt(List::size).sum();
    }

    private static double f1(int common, int found, int expected) {
        return common == 0 ? 0 : 2.0 * common / (found + expected);
    }
}
