package wiredesk.enrich.summary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;

/**
 * The words of an article and the pairs of words that stand side by side, numbered, each with the chance that a person who sums the
 * article up would use it.
 *
 * <p>The odds grow with how often a word is used and fall with how late it comes first; names and numbers have better ones, words that
 * carry grammar worse. A pair's odds follow the same rules and those of its words.
 *
 * @see <a href="https://doi.org/10.3115/v1/E14-1075">Hong and Nenkova 2014</a> on how much the importance of words alone tells
 */
final class Vocabulary {

    /** Of a word, and of a pair, that is used once, in the first sentence. */
    private static final double ODDS = 0.18;

    private static final double NAME_OR_NUMBER = 1.65;
    private static final double GRAMMAR = 0.55;
    private static final double GRAMMAR_IN_PAIR = 0.67;
    private static final double HEADLINE = 2;
    /** The chance of a word whose pairs have the odds of pairs. */
    private static final double USUAL_CHANCE = 0.2;

    private static final double[] OFTEN = powers(1.4);
    private static final double[] OFTEN_GRAMMAR = powers(1.0);
    private static final double[] OFTEN_PAIR = powers(1.3);
    private static final double[] LATE = powers(-0.5);
    private static final double[] LATE_PAIR = powers(-0.4);

    private final Set<String> stopWords;
    private final boolean english;
    private final Map<String, Integer> index = new HashMap<>();
    private final Terms words = new Terms();
    private final PairIndex pairIndex = new PairIndex();
    private final Terms pairs = new Terms();

    Vocabulary(String language) {
        this.stopWords = StopWords.in(language);
        this.english = language.equals("en");
    }

    /** Different words. */
    int words() {
        return words.size();
    }

    /** Different pairs. */
    int pairs() {
        return pairs.size();
    }

    /** Reads the headline, before any sentence. */
    void readHeadline(Sentence headline) {
        int before = -1;
        for (var token : headline.tokens()) {
            if (counts(token)) {
                int word = word(token);
                words.useInHeadline(word);
                if (before >= 0) {
                    pairs.useInHeadline(pair(before, word));
                }
                before = word;
            }
        }
    }

    /** Reads the {@code number}th sentence of the body; to be called for each, in order. */
    Reading read(Sentence sentence, int number) {
        List<Token> tokens = sentence.tokens();
        var ownWords = new int[tokens.size()];
        var ownPairs = new int[tokens.size()];
        int wordsSize = 0;
        int pairsSize = 0;
        int length = 0;
        int before = -1;
        for (var token : tokens) {
            if (!counts(token)) {
                continue;
            }
            int word = word(token);
            if (words.use(word, number)) {
                ownWords[wordsSize++] = word;
            }
            if (token.kind() == Token.Kind.NUMBER || (length > 0 && token.isCapitalised())) {
                words.markNameOrNumber(word);
            }
            if (before >= 0) {
                int pair = pair(before, word);
                if (pairs.use(pair, number)) {
                    ownPairs[pairsSize++] = pair;
                }
            }
            before = word;
            length++;
        }
        return new Reading(Arrays.copyOf(ownWords, wordsSize), Arrays.copyOf(ownPairs, pairsSize), length);
    }

    private static boolean counts(Token token) {
        return token.kind() != Token.Kind.MARK && token.kind() != Token.Kind.ADDRESS;
    }

    private int word(Token token) {
        String lower = token.lower();
        String key = lower;
        if (english && key.length() > 3 && key.endsWith("s") && !key.endsWith("ss")) {
            key = key.substring(0, key.length() - 1);
        }
        Integer known = index.get(key);
        if (known != null) {
            return known;
        }
        int word = words.add(stopWords.contains(lower) ? 1 : 0);
        index.put(key, word);
        return word;
    }

    private int pair(int left, int right) {
        int pair = pairIndex.number(left, right);
        if (pair == pairs.size()) {
            pairs.add(words.grammar(left) + words.grammar(right));
        }
        return pair;
    }

    /** The chance of each word, by its number; to be asked when everything is read. */
    double[] wordChances() {
        var chances = new double[words.size()];
        for (int word = 0; word < chances.length; word++) {
            boolean grammar = words.grammar(word) > 0;
            chances[word] = chance(ODDS
                    * (grammar ? GRAMMAR * at(OFTEN_GRAMMAR, words.uses(word)) : at(OFTEN, words.uses(word)))
                    * (!grammar && words.isNameOrNumber(word) ? NAME_OR_NUMBER : 1)
                    * (words.isInHeadline(word) ? HEADLINE : 1)
                    * at(LATE, words.first(word) + 1));
        }
        return chances;
    }

    /** The chance of each pair, by its number. */
    double[] pairChances(double[] wordChances) {
        var chances = new double[pairs.size()];
        for (int pair = 0; pair < chances.length; pair++) {
            int grammar = pairs.grammar(pair);
            double ofWords = wordChances[pairIndex.left(pair)] * wordChances[pairIndex.right(pair)];
            chances[pair] = chance(ODDS
                    * at(OFTEN_PAIR, pairs.uses(pair))
                    * (grammar == 0 ? 1 : grammar == 1 ? GRAMMAR_IN_PAIR : GRAMMAR_IN_PAIR * GRAMMAR_IN_PAIR)
                    * (pairs.isInHeadline(pair) ? HEADLINE : 1)
                    * at(LATE_PAIR, pairs.first(pair) + 1)
                    * Math.sqrt(ofWords)
                    / USUAL_CHANCE);
        }
        return chances;
    }

    private static double chance(double odds) {
        return odds / (1 + odds);
    }

    private static double at(double[] powers, int n) {
        return powers[Math.min(n, powers.length - 1)];
    }

    /** The same numbers on every machine, and no logarithm for each word. */
    private static double[] powers(double exponent) {
        var powers = new double[256];
        for (int n = 1; n < powers.length; n++) {
            powers[n] = StrictMath.pow(n, exponent);
        }
        return powers;
    }

    /** A sentence in numbers: its different words and pairs, and how many words it has in all. */
    static final class Reading {

        final int[] words;
        final int[] pairs;
        final int length;

        Reading(int[] words, int[] pairs, int length) {
            this.words = words;
            this.pairs = pairs;
            this.length = length;
        }
    }
}
