package wiredesk.publish.store;

import java.util.List;
import wiredesk.schemas.PublishedArticle;

/**
 * A place that keeps the published articles.
 *
 * <p>Articles come at least once, an article's revisions in order; after a crash or a replay some come again. A store therefore
 * compares: whatever comes, it ends as if each revision had come once, in order.
 */
public interface ArticleStore {

    /** A short name in lower case: part of its consumer group, its dead-letter topic and its metrics. */
    String name();

    /**
     * Makes ready for the first write: called until it succeeds, again after a restart.
     *
     * @throws StoreAway if it has to be tried again later
     */
    void prepare();

    /**
     * Writes the articles, all or none of them.
     *
     * @return those that changed what is stored; the others were known
     * @throws StoreAway if it has to be tried again later, whatever the articles are
     * @throws RuntimeException if it cannot store one of them
     */
    List<PublishedArticle> write(List<PublishedArticle> articles);
}
