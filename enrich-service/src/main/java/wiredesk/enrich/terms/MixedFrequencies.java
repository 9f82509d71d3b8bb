package wiredesk.enrich.terms;

import java.util.Map;

/**
 * What has been counted, on top of what is known beforehand: both count the same, article by article, so the prior has the weight of the
 * articles it was counted in, and has less and less to say. Immutable.
 */
public final class MixedFrequencies implements DocumentFrequencies {

    private final DocumentFrequencies prior;
    private final Map<String, WordCounts> byLanguage;

    /**
     * @param prior what is known beforehand
     * @param byLanguage what has been counted, by ISO 639 code
     */
    public MixedFrequencies(DocumentFrequencies prior, Map<String, WordCounts> byLanguage) {
        this.prior = prior;
        this.byLanguage = Map.copyOf(byLanguage);
    }

    @Override
    public long articles(String language) {
        return prior.articles(language) + learned(language).articles();
    }

    @Override
    public long articlesWith(String language, String word) {
        return prior.articlesWith(language, word) + learned(language).with(word);
    }

    @Override
    public boolean isLearned(String language) {
        return learned(language).articles() > 0;
    }

    /** What has been counted in a language. */
    public WordCounts learned(String language) {
        return byLanguage.getOrDefault(language, WordCounts.NONE);
    }
}
