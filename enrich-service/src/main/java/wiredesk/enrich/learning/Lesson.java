package wiredesk.enrich.learning;

import java.util.Optional;
import wiredesk.enrich.terms.ArticleTerms;
import wiredesk.enrich.terms.WordHash;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.RawArticle;

/** What is to be learned from an article: its different words. */
public final class Lesson {

    /** A text of fewer different words is not counted: a snap says little, and the story that follows it has the same id. */
    public static final int FEWEST_WORDS = 30;

    private static final String UNKNOWN = "und";

    private final int partition;
    private final long offset;
    private final String language;
    private final int article;
    private final int[] words;

    /**
     * Takes the array as it is.
     *
     * @param partition of {@code articles.raw} in which the article stands
     * @param offset where it stands there
     * @param language ISO 639 code
     * @param article the {@link WordHash} of its id
     * @param words those of its words, each once
     */
    Lesson(int partition, long offset, String language, int article, int[] words) {
        this.partition = partition;
        this.offset = offset;
        this.language = language;
        this.article = article;
        this.words = words;
    }

    /** The lesson of a usable article in a known language that is long enough. */
    public static Optional<Lesson> of(int partition, long offset, RawArticle article, ArticleText text) {
        if (article.getStatus() != EditorialStatus.USABLE || text.language().equals(UNKNOWN)) {
            return Optional.empty();
        }
        int[] words = ArticleTerms.hashes(text);
        return words.length < FEWEST_WORDS
                ? Optional.empty()
                : Optional.of(
                        new Lesson(partition, offset, text.language(), WordHash.of(article.getArticleId()), words));
    }

    int partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    String language() {
        return language;
    }

    int article() {
        return article;
    }

    int[] words() {
        return words;
    }
}
