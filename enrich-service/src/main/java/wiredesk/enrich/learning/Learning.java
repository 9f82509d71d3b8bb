package wiredesk.enrich.learning;

import java.util.Collection;
import java.util.Optional;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.RawArticle;

/** What the stream has to do with learning: it brings lessons, and says which partitions are its own. */
public final class Learning {

    private final boolean on;
    private final Learner learner;
    private final Assignment assignment;

    Learning(boolean on, Learner learner, Assignment assignment) {
        this.on = on;
        this.learner = learner;
        this.assignment = assignment;
    }

    /** What is to be learned from an article in {@code articles.raw}, if anything is. */
    public Optional<Lesson> lesson(int partition, long offset, RawArticle article, ArticleText text) {
        return on ? Lesson.of(partition, offset, article, text) : Optional.empty();
    }

    /** Learns from articles, in the order they stand in their partitions; the same again, and later revisions of them, teach nothing. */
    public void learn(Collection<Lesson> lessons) {
        learner.learn(lessons);
    }

    /** To be told of the partitions of {@code articles.raw} that are this instance's to read. */
    public Optional<ConsumerAwareRebalanceListener> assignment() {
        return on ? Optional.of(assignment) : Optional.empty();
    }
}
