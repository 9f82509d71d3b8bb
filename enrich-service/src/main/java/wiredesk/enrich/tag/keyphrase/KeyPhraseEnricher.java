package wiredesk.enrich.tag.keyphrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.NewsItem;

/**
 * Finds the key phrases, at most {@value #MOST}.
 *
 * <p>A phrase weighs more the more often it stands there, the earlier, the more of its words stand in other phrases and in the headline.
 * A single word weighs less, the less the longer the article is; a phrase that is only a part of a heavier one is left out.
 */
public final class KeyPhraseEnricher implements Enricher {

    /** Key phrases of an article. */
    public static final int MOST = 15;

    private static final double HEADLINE = 1.6;
    private static final double NAME = 1.15;
    /** Words after which a phrase's place counts half. */
    private static final double HALF_PLACE = 120;

    @Override
    public String name() {
        return "keyphrase/1";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var candidates = Candidates.of(before.text());
        if (candidates.isEmpty()) {
            return before.withKeyPhrases(List.of());
        }
        var words = wordWeights(candidates);
        int length = candidates.stream().mapToInt(Candidate::firstWord).max().orElse(0);
        var weighed = candidates.stream()
                .map(candidate -> new Weighed(candidate, weight(candidate, words, length)))
                .sorted(Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparingInt(one -> one.candidate().firstWord())
                        .thenComparing(one -> one.candidate().text()))
                .toList();
        return before.withKeyPhrases(best(weighed, canonicalNames(before)));
    }

    private record Weighed(Candidate candidate, double weight) {}

    /** How much each word occurs in phrases: a phrase's words vouch for it. */
    private static Map<String, Double> wordWeights(Collection<Candidate> candidates) {
        var counts = new HashMap<String, Double>();
        for (var candidate : candidates) {
            for (String stem : candidate.stems()) {
                counts.merge(stem, (double) candidate.count(), Double::sum);
            }
        }
        return counts;
    }

    private static double weight(Candidate candidate, Map<String, Double> words, int length) {
        double vouched = 0;
        for (String stem : candidate.stems()) {
            vouched += Math.log1p(words.getOrDefault(stem, 0.0));
        }
        int size = candidate.stems().size();
        double vouching = vouched / Math.sqrt(size);
        double often = Math.log1p(candidate.count());
        double early = 0.35 + 0.65 / (1 + candidate.firstWord() / HALF_PLACE);
        double single = size == 1 && !candidate.isName() ? 1 / (1 + length / 400.0) : 1;
        double headline = candidate.isInHeadline() ? HEADLINE : 1;
        double name = candidate.isName() ? NAME : 1;
        return (vouching + often) * early * single * headline * name;
    }

    /** What each name in the text stands for: {@code U.S.} and {@code American} for the United States. */
    private static Map<String, String> canonicalNames(Findings before) {
        var names = new HashMap<String, String>();
        for (var entity : before.entities()) {
            entity.getMentions().forEach(mention -> names.putIfAbsent(mention.getText(), entity.getName()));
        }
        return names;
    }

    private List<KeyPhrase> best(List<Weighed> weighed, Map<String, String> canonicalNames) {
        var phrases = new ArrayList<KeyPhrase>();
        var taken = new ArrayList<Set<String>>();
        var named = new HashSet<String>();
        double most = weighed.getFirst().weight();
        for (var next : weighed) {
            if (phrases.size() == MOST) {
                break;
            }
            var stems = new HashSet<>(next.candidate().stems());
            String text = next.candidate().text();
            if (taken.stream().noneMatch(other -> other.containsAll(stems))
                    && named.add(canonicalNames.getOrDefault(text, text))) {
                taken.add(stems);
                phrases.add(KeyPhrase.newBuilder()
                        .setText(text)
                        .setScore(Math.round(1000 * next.weight() / most) / 1000.0)
                        .setMethod(name())
                        .setMentions(next.candidate().mentions())
                        .build());
            }
        }
        return phrases;
    }
}
