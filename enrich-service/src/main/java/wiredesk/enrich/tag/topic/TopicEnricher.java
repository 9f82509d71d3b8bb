package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.function.Supplier;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Topic;

/**
 * Gives the article its topics: first what the feed coded (method {@code feed}, score 1), then what its words speak for, at most
 * {@value Scored#MOST_BRANCHES} branches and {@value Scored#MOST_NARROWER} narrower topics.
 */
public final class TopicEnricher implements Enricher {

    /** Topics have names in the article's own language, where the vocabulary has them. */
    public static final String ARTICLES_LANGUAGE = "article";

    private final Supplier<TopicKnowledge> knowledge;
    private final String names;

    /** With what comes with the service, and English names. */
    public TopicEnricher() {
        this(() -> TopicKnowledge.STANDARD, "en");
    }

    /**
     * With other knowledge.
     *
     * @param knowledge asked for each article: it may change between two of them
     * @param names language of the topics' names, or {@link #ARTICLES_LANGUAGE}; what has no name in it has its English one
     */
    public TopicEnricher(Supplier<TopicKnowledge> knowledge, String names) {
        this.knowledge = knowledge;
        this.names = names;
    }

    @Override
    public String name() {
        return TopicKnowledge.PROFILES;
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var now = knowledge.get();
        String language = names.equals(ARTICLES_LANGUAGE) ? before.text().language() : names;
        var topics = new ArrayList<>(FeedTopics.of(article, now.vocabulary(), language));
        var coded = topics.stream().map(Topic::getCode).toList();
        for (var found : now.topics(before.text())) {
            String code = found.topic().code();
            if (!coded.contains(MediaTopics.SCHEME + code)) {
                topics.add(now.vocabulary()
                        .topic(code, language, code, found.topic().score(), found.method()));
            }
        }
        return before.withTopics(topics);
    }
}
