package wiredesk.enrich.tag.keyphrase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Supplier;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.tag.keyphrase.Ranking.Ranked;
import wiredesk.enrich.terms.DocumentFrequencies;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.NewsItem;

/**
 * Finds the key phrases, at most {@value #MOST}, most relevant first: runs of nouns, adjectives and names, inflected forms taken together,
 * ordered by {@link Ranking}. Of several names of one entity only the first is taken.
 */
public final class KeyPhraseEnricher implements Enricher {

    /** Key phrases of an article. */
    public static final int MOST = 15;

    private static final String LEARNED = "+learned";

    private final Supplier<? extends DocumentFrequencies> frequencies;

    /** @param frequencies how common words are in the news; asked for each article: they may change between two of them */
    public KeyPhraseEnricher(Supplier<? extends DocumentFrequencies> frequencies) {
        this.frequencies = frequencies;
    }

    @Override
    public String name() {
        return "keyphrase/3";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var text = before.text();
        var candidates = Candidates.of(text);
        var names = canonicalNames(before);
        var now = frequencies.get();
        String method = now.isLearned(text.language()) ? name() + LEARNED : name();
        var taken = new HashSet<String>();
        var best = new Ranking(text, candidates.length(), now)
                .best(candidates.all(), MOST, phrase -> taken.add(names.getOrDefault(phrase.text(), phrase.text())));
        double most = best.isEmpty() ? 1 : best.getFirst().relevance();
        return before.withKeyPhrases(
                best.stream().map(ranked -> keyPhrase(ranked, most, method)).toList());
    }

    /** What each name in the text stands for: {@code U.S.} and {@code American} for the United States. */
    private static Map<String, String> canonicalNames(Findings before) {
        var names = new HashMap<String, String>();
        for (var entity : before.entities()) {
            entity.getMentions().forEach(mention -> names.putIfAbsent(mention.getText(), entity.getName()));
        }
        return names;
    }

    private static KeyPhrase keyPhrase(Ranked ranked, double most, String method) {
        return KeyPhrase.newBuilder()
                .setText(ranked.phrase().text())
                .setScore(Math.round(1000 * ranked.relevance() / most) / 1000.0)
                .setMethod(method)
                .setMentions(
                        ranked.phrase().places().stream().map(Place::mention).toList())
                .build();
    }
}
