package wiredesk.schemas;

/** The names of Wiredesk's topics, the only place where they are written. */
public final class Topics {

    /** Articles as the feeds delivered them; key article id, value {@link RawArticle}. */
    public static final String ARTICLES_RAW = "articles.raw";

    /** Articles with tags and summary; key article id, value {@link EnrichedArticle}. Not public. */
    public static final String ARTICLES_ENRICHED = "articles.enriched";

    /** What the public may see now, compacted; key article id, value {@link PublishedArticle}. */
    public static final String ARTICLES_PUBLISHED = "articles.published";

    /** Deliveries that could not be taken; key feed, value {@link RejectedDelivery}. */
    public static final String DELIVERIES_REJECTED = "deliveries.rejected";

    private Topics() {}
}
