package wiredesk.enrich.fingerprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.Term;

/**
 * What an article is about as a sparse vector of words. Two reports of one event share its names, places and figures more than their
 * verbs, and say them early: so names and numbers weigh {@value #NAME} times as much as other words, the headline and the first sentences
 * {@value #HEADLINE} and {@value #LEAD} times as much as what follows. Repetition counts logarithmically.
 *
 * <p>Words are cut to {@value #LETTERS} letters, which takes the endings off in most languages as well as a stemmer does and costs
 * nothing. How rare a word is, is not in here: see {@link Rarity}.
 */
public final class Terms {

    /** Terms of an article at most. */
    public static final int MOST = 64;

    private static final int LETTERS = 6;
    private static final double HEADLINE = 2;
    private static final double LEAD = 3;
    private static final int LEAD_SENTENCES = 3;
    private static final double NAME = 2;

    private final Set<String> stopWords;
    private final Map<String, Count> counts = new HashMap<>();

    private Terms(String language) {
        stopWords = StopWords.in(language);
    }

    /** The terms of an article, heaviest first, at most {@value #MOST}; their vector has the length 1. */
    public static List<Term> of(ArticleText text) {
        var terms = new Terms(text.language());
        text.headline().sentences().forEach(sentence -> terms.count(sentence, HEADLINE, false));
        int number = 0;
        for (Sentence sentence : (Iterable<Sentence>) text.body().story()::iterator) {
            terms.count(sentence, number++ < LEAD_SENTENCES ? LEAD : 1, true);
        }
        return terms.heaviest();
    }

    /** @param cased whether capital letters say something: in many headlines all words begin with one */
    private void count(Sentence sentence, double weight, boolean cased) {
        boolean first = true;
        for (Token token : sentence.tokens()) {
            boolean number = token.kind() == Token.Kind.NUMBER;
            if (!number && !token.isWord()) {
                continue;
            }
            if (number || (token.lower().length() > 1 && !stopWords.contains(token.lower()))) {
                Count count = counts.computeIfAbsent(number ? token.lower() : cut(token.lower()), _ -> new Count());
                count.weight += weight;
                count.number |= number;
                if (!token.isCapitalised()) {
                    count.small++;
                } else if (cased && !first) {
                    count.capital++;
                }
            }
            first = false;
        }
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LETTERS
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LETTERS));
    }

    private List<Term> heaviest() {
        record Weighed(String text, double weight) {}
        var weighed = new ArrayList<Weighed>(counts.size());
        counts.forEach((text, count) -> weighed.add(new Weighed(text, count.weight())));
        weighed.sort((one, other) -> {
            int order = Double.compare(other.weight(), one.weight());
            return order == 0 ? one.text().compareTo(other.text()) : order;
        });
        List<Weighed> heaviest = weighed.subList(0, Math.min(MOST, weighed.size()));
        double length = Math.sqrt(
                heaviest.stream().mapToDouble(w -> w.weight() * w.weight()).sum());
        return heaviest.stream()
                .map(w -> new Term(w.text(), (float) (w.weight() / length)))
                .toList();
    }

    private static final class Count {

        private double weight;
        private int capital;
        private int small;
        private boolean number;

        double weight() {
            return Math.log1p(weight) * (number || capital > small ? NAME : 1);
        }
    }
}
