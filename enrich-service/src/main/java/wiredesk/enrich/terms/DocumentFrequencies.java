package wiredesk.enrich.terms;

/** In how many articles of a language each word stands. A snapshot: the same question has the same answer. */
public interface DocumentFrequencies {

    /** Words in at most one of so many articles are as rare as can be. */
    double RAREST = 1200;

    /** How rare an ordinary noun is, and every word of which nothing is known. */
    double ORDINARY = 0.8;

    /** Nothing has been counted. */
    DocumentFrequencies NONE = new DocumentFrequencies() {
        @Override
        public long articles(String language) {
            return 0;
        }

        @Override
        public long articlesWith(String language, String word) {
            return 0;
        }
    };

    /** Articles of a language that have been counted. */
    long articles(String language);

    /**
     * Articles of a language in which a word stands.
     *
     * @param language an ISO 639 code
     * @param word in lower case
     */
    long articlesWith(String language, String word);

    /** Whether articles of the service's own stream are among those of a language. */
    default boolean isLearned(String language) {
        return false;
    }

    /**
     * How rare a word is: 0 if it stands in every article, 1 if in at most one of {@value #RAREST}, logarithmic between them. While few
     * articles of a language have been counted, every word is a rather rare one.
     */
    default double rarity(String language, String word) {
        double articles = articles(language);
        double share = (articlesWith(language, word) + 0.5) / (articles + 1);
        double counted = Math.min(1, -Math.log(Math.max(share, 1 / RAREST)) / Math.log(RAREST));
        // As if a hundred articles had been seen before, in which every word has the rarity of an ordinary noun.
        return (articles * counted + 100 * ORDINARY) / (articles + 100);
    }
}
