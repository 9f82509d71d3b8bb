package wiredesk.schemas;

/** The names of Wiredesk's topics, the only place where they are written. What each promises: {@link TopicContract}. */
public final class Topics {

    /** Articles as the feeds delivered them; key article id, value {@link RawArticle}. */
    public static final String ARTICLES_RAW = "articles.raw";

    /** Articles with tags and summary; key article id, value {@link EnrichedArticle}. Not public. */
    public static final String ARTICLES_ENRICHED = "articles.enriched";

    /** What the public may see now, compacted; key article id, value {@link PublishedArticle}. */
    public static final String ARTICLES_PUBLISHED = "articles.published";

    /** Deliveries that could not be taken; key feed, value {@link RejectedDelivery}. */
    public static final String DELIVERIES_REJECTED = "deliveries.rejected";

    /** What enrich-service has learned from its stream, compacted; key partition/language, value {@link LearnedFrequencies}. */
    public static final String DOCUMENT_FREQUENCIES = "enrich.document-frequencies";

    /** What follows a topic's name in that of its dead letters. */
    public static final String DEAD_LETTERS = "-dlt";

    /** Raw articles that enrich-service could not enrich. */
    public static final String ARTICLES_RAW_DEAD = ARTICLES_RAW + DEAD_LETTERS;

    /** Enriched articles that the gate could not judge. */
    public static final String ARTICLES_ENRICHED_DEAD = ARTICLES_ENRICHED + DEAD_LETTERS;

    private Topics() {}

    /** Published articles that one store could not take, for example {@code articles.published-dlt.postgres}. */
    public static String publishedDead(String store) {
        return ARTICLES_PUBLISHED + DEAD_LETTERS + "." + store;
    }
}
