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
    private final Map<String, Term> words = new HashMap<>();
    private final Map<Long, Term> pairs = new HashMap<>();

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
        read(headline, 0, true);
    }

    /** Reads the {@code index}th sentence of the body; to be called for each, in order. */
    Reading read(Sentence sentence, int index) {
        return read(sentence, index, false);
    }

    private Reading read(Sentence sentence, int index, boolean headline) {
        List<Token> tokens = sentence.tokens();
        var ownWords = new int[tokens.size()];
        var ownPairs = new int[tokens.size()];
        int size = 0;
        Term before = null;
        for (var token : tokens) {
            if (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.ADDRESS) {
                continue;
            }
            Term word = word(token);
            word.use(index, headline);
            word.nameOrNumber |= token.kind() == Token.Kind.NUMBER || (size > 0 && token.isCapitalised());
            if (before != null) {
                Term pair = pair(before, word);
                pair.use(index, headline);
                ownPairs[size - 1] = pair.number;
            }
            ownWords[size++] = word.number;
            before = word;
        }
        return new Reading(
                distinct(Arrays.copyOf(ownWords, size)),
                distinct(Arrays.copyOf(ownPairs, Math.max(0, size - 1))),
                size);
    }

    private Term word(Token token) {
        String key = token.lower();
        if (english && key.length() > 3 && key.endsWith("s") && !key.endsWith("ss")) {
            key = key.substring(0, key.length() - 1);
        }
        Term word = words.get(key);
        if (word == null) {
            word = new Term(words.size(), stopWords.contains(token.lower()) ? 1 : 0);
            words.put(key, word);
        }
        return word;
    }

    private Term pair(Term left, Term right) {
        return pairs.computeIfAbsent(
                (long) left.number << 32 | right.number, key -> new Term(pairs.size(), left.grammar + right.grammar));
    }

    private static int[] distinct(int[] numbers) {
        Arrays.sort(numbers);
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[size++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, size);
    }

    /** The chance of each word, by its number; to be asked when everything is read. */
    double[] wordChances() {
        var chances = new double[words.size()];
        for (var word : words.values()) {
            chances[word.number] = chance(ODDS
                    * (word.grammar > 0 ? GRAMMAR * at(OFTEN_GRAMMAR, word.uses) : at(OFTEN, word.uses))
                    * (word.grammar == 0 && word.nameOrNumber ? NAME_OR_NUMBER : 1)
                    * (word.headline ? HEADLINE : 1)
                    * at(LATE, word.first + 1));
        }
        return chances;
    }

    /** The chance of each pair, by its number. */
    double[] pairChances(double[] wordChances) {
        var chances = new double[pairs.size()];
        pairs.forEach((key, pair) -> {
            double ofWords = wordChances[(int) (key >> 32)] * wordChances[key.intValue()];
            chances[pair.number] = chance(ODDS
                    * at(OFTEN_PAIR, pair.uses)
                    * (pair.grammar == 0 ? 1 : pair.grammar == 1 ? GRAMMAR_IN_PAIR : GRAMMAR_IN_PAIR * GRAMMAR_IN_PAIR)
                    * (pair.headline ? HEADLINE : 1)
                    * at(LATE_PAIR, pair.first + 1)
                    * Math.sqrt(ofWords)
                    / USUAL_CHANCE);
        });
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

    /** A word or a pair. */
    private static final class Term {

        private final int number;
        /** How many of its words carry grammar. */
        private final int grammar;

        private int uses;
        private int first;
        private boolean headline;
        private boolean nameOrNumber;

        Term(int number, int grammar) {
            this.number = number;
            this.grammar = grammar;
        }

        void use(int sentence, boolean inHeadline) {
            if (uses == 0) {
                first = sentence;
            }
            uses++;
            headline |= inHeadline;
        }
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
