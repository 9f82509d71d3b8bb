package wiredesk.enrich.tag.keyphrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import wiredesk.enrich.speech.PartOfSpeech;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.terms.DocumentFrequencies;
import wiredesk.enrich.text.ArticleText;

/**
 * Orders an article's phrases by relevance, a linear function of a few traits. Single words count for much in a short item, whose headline
 * has named the matter, and for little in a long one. What a phrase that was taken has said already counts less, the more so the longer
 * the article is.
 */
final class Ranking {

    /** A phrase in its rank; {@code relevance} is greater than 0 and less than 1 and never greater than that of the one before. */
    record Ranked(Candidate phrase, double relevance) {}

    private static final double SINGLE_WORD = -0.6;
    private static final double FOUR_WORDS = -0.8;
    /** Of a single word in a short item under a headline. */
    private static final double SINGLE_IN_SHORT = 1.5;

    private static final double LATE = -0.6;
    private static final double IN_HEADLINE = 0.3;
    /** Of several words that end with a name: names seldom say what happens. */
    private static final double LONG_NAME = -0.6;

    private static final double CAPITALS = 0.3;
    private static final double VOUCHED = 1.0;
    private static final double SINGLE_VOUCHED = 0.6;
    private static final double WHOLE = 0.9;
    private static final double WHOLE_SHARE = 0.4;
    private static final double FREQUENT_IN_LONG = -0.45;
    private static final double RARE = 0.3;
    /** On top, where no list says which words are dull. */
    private static final double RARE_UNLISTED = 0.7;

    private static final double DULL_WORD = -1.0;
    private static final double LETTERS = 0.07;
    private static final double SINGLE_LETTERS = 0.11;
    /** What a phrase loses when one is taken that has all its words. */
    private static final double SAID = -2;

    private static final double SAID_IN_LONG = -1;

    /** A phrase of this weight is as likely a key phrase as not. */
    private static final double LIKELY = 3;

    /** Words of an article that is neither short nor long. */
    private static final double MIDDLING = 400;
    /** Words beyond which an item is no longer short; a hundred more or less are between both. */
    private static final double SHORT = 700;

    private static final double BETWEEN = 100;
    /** Words from the top that are near it. */
    private static final double NEAR = 30;

    private static final int MOST_LETTERS = 12;
    /** Phrases that are looked at again after each choice; those behind them could only come up if all of these were said. */
    private static final int POOL = 60;

    private static final Set<String> DULL = WordFile.words(Ranking.class, "dull-en.txt");

    private final String language;
    private final DocumentFrequencies frequencies;
    private final double length;
    private final double singleWord;

    /**
     * @param text the article
     * @param words how many it has
     * @param frequencies how common words are
     */
    Ranking(ArticleText text, int words, DocumentFrequencies frequencies) {
        this.language = text.language();
        this.frequencies = frequencies;
        this.length = Math.clamp(Math.log(words / MIDDLING), -2, 1.5);
        double isShort = 1 / (1 + Math.exp((words - SHORT) / BETWEEN));
        this.singleWord = SINGLE_WORD + (text.headline().paragraphs().isEmpty() ? 0 : SINGLE_IN_SHORT * isShort);
    }

    /**
     * The best phrases, best first.
     *
     * @param most how many at most
     * @param wanted asked once about each that would be taken; what it refuses is left out
     */
    List<Ranked> best(Collection<Candidate> phrases, int most, Predicate<Candidate> wanted) {
        var pool = phrases.stream()
                .map(phrase -> new Standing(phrase, weight(phrase)))
                .sorted(Comparator.comparingDouble((Standing one) -> -one.weight))
                .limit(POOL)
                .toList();
        double said = Math.min(0, SAID + SAID_IN_LONG * length);
        var left = new ArrayList<>(pool);
        var best = new ArrayList<Ranked>(most);
        while (best.size() < most && !left.isEmpty()) {
            var next = left.getFirst();
            for (var one : left) {
                next = one.weight > next.weight ? one : next;
            }
            left.remove(next);
            if (wanted.test(next.phrase)) {
                best.add(new Ranked(next.phrase, 1 / (1 + Math.exp(LIKELY - next.weight))));
                for (var one : left) {
                    one.weight += one.phrase.isWithin(next.phrase) ? said : 0;
                }
            }
        }
        return best;
    }

    private static final class Standing {
        final Candidate phrase;
        double weight;

        Standing(Candidate phrase, double weight) {
            this.phrase = phrase;
            this.weight = weight;
        }
    }

    private double weight(Candidate phrase) {
        int size = phrase.size();
        double vouched = 0;
        double rare = 0;
        int headline = 0;
        int dull = 0;
        for (var word : phrase.words()) {
            vouched += Math.log1p(word.count());
            rare += word.rarity(frequencies, language);
            headline += word.isInHeadline() ? 1 : 0;
            dull += isDull(word) ? 1 : 0;
        }
        int letters = Math.min(MOST_LETTERS, phrase.words().getLast().form().length());
        double bySize = phrase.isSingle()
                ? singleWord + SINGLE_VOUCHED * vouched + SINGLE_LETTERS * letters
                : VOUCHED * vouched / size
                        + LETTERS * letters
                        + (size > 3 ? FOUR_WORDS : 0)
                        + (phrase.head() == PartOfSpeech.NAME ? LONG_NAME : 0);
        return bySize
                + LATE * Math.log1p(phrase.first() / NEAR)
                + CAPITALS * phrase.capitals() / phrase.count()
                + WHOLE * Math.log1p(phrase.whole())
                + WHOLE_SHARE * phrase.whole() / phrase.count()
                + FREQUENT_IN_LONG * length * Math.log1p(phrase.count())
                + IN_HEADLINE * headline / size
                + RARE * rare / size
                + (isListed() ? DULL_WORD * dull / size : RARE_UNLISTED * (rare / size - DocumentFrequencies.ORDINARY));
    }

    private boolean isDull(Word word) {
        return isListed() && DULL.contains(word.form());
    }

    /** Whether dull words of the language are known by a list. */
    private boolean isListed() {
        return language.equals("en");
    }
}
