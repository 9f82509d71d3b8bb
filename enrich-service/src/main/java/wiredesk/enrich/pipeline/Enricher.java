package wiredesk.enrich.pipeline;

import wiredesk.schemas.NewsItem;

/**
 * One step of the enrichment: a pure function of the article and of what the steps before it found.
 *
 * <p>The same input gives the same output, on every machine and in every thread. An enricher is shared by all threads and keeps nothing
 * between two articles.
 */
public interface Enricher {

    /** Its name and version, for example {@code keyphrase/1}; the version counts up whenever its results change. */
    String name();

    /**
     * Finds what it is there to find.
     *
     * @param article the article as it was delivered
     * @param before what the steps before found
     * @return {@code before} with this step's own findings
     */
    Findings enrich(NewsItem article, Findings before);
}
