package wiredesk.enrich.fingerprint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wiredesk.schemas.Term;

/**
 * How rare words are among the articles seen so far: the inverse document frequency that turns terms into a TF-IDF vector. A word that
 * no other article has cannot bring two together and only makes its article's vector long; it counts a quarter.
 *
 * <p>Not safe for use by several threads.
 */
final class Rarity {

    private static final double ALONE = 0.25;
    /** Of fewer articles a word's frequency says little: they are taken for so many, in which the others have none of its words. */
    private static final int FEW = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] frequencies = new int[1024];
    private int articles;

    /** Takes an article into account. */
    void learn(List<Term> terms) {
        articles++;
        for (Term term : terms) {
            int number = numbers.computeIfAbsent(term.getText(), _ -> numbers.size());
            if (number == frequencies.length) {
                frequencies = Arrays.copyOf(frequencies, number * 2);
            }
            frequencies[number]++;
        }
    }

    /** The TF-IDF vector of an article that was learned, of length 1; words that were not are left out. */
    SparseVector weigh(List<Term> terms) {
        var weights = new TreeMap<Integer, Double>();
        for (Term term : terms) {
            Integer number = numbers.get(term.getText());
            if (number != null) {
                weights.put(number, term.getWeight() * of(number));
            }
        }
        return new SparseVector(
                        weights.keySet().stream().mapToInt(number -> number).toArray(),
                        weights.values().stream().mapToDouble(weight -> weight).toArray())
                .normalised();
    }

    private double of(int number) {
        int frequency = frequencies[number];
        double rarity = Math.log((Math.max(articles, FEW) + 1) / (frequency + 0.5));
        return frequency == 1 ? rarity * ALONE : rarity;
    }
}
