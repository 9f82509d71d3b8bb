package wiredesk.enrich.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.stereotype.Component;
import wiredesk.enrich.learning.Learning;
import wiredesk.enrich.learning.Lesson;
import wiredesk.enrich.pipeline.SpareTime;
import wiredesk.enrich.stream.ArticleEnrichment.Enriched;
import wiredesk.schemas.Topics;

/**
 * Reads a batch, has its articles enriched side by side, and writes the results in the order of the batch, so that each article's
 * revisions stay in order. A batch that would outlast its transaction is given up and comes again in parts. Runs inside the container's transaction: what it writes and how far it has read become visible together.
 */
@Component
class RawArticleListener {

    private static final Logger LOG = LoggerFactory.getLogger(RawArticleListener.class);

    private final ArticleEnrichment enrichment;
    private final ExecutorService articleThreads;
    private final KafkaTemplate<String, byte[]> template;
    private final ConsumerRecordRecoverer deadLetters;
    private final StreamMetrics metrics;
    private final SpareTime spareTime;
    private final Learning learning;
    private final BatchBudget budget;

    RawArticleListener(
            ArticleEnrichment enrichment,
            ExecutorService articleThreads,
            KafkaTemplate<String, byte[]> template,
            ConsumerRecordRecoverer deadLetters,
            StreamMetrics metrics,
            SpareTime spareTime,
            Learning learning,
            BatchBudget budget) {
        this.enrichment = enrichment;
        this.articleThreads = articleThreads;
        this.template = template;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.spareTime = spareTime;
        this.learning = learning;
        this.budget = budget;
    }

    @KafkaListener(id = "enrich", idIsGroup = false, topics = Topics.ARTICLES_RAW, batch = "true")
    void onBatch(List<ConsumerRecord<String, byte[]>> batch) throws InterruptedException {
        var results = new ArrayList<Future<Enriched>>(batch.size());
        var lessons = new ArrayList<Lesson>(batch.size());
        long begun = System.nanoTime();
        long end = begun + budget.longest().toNanos();
        spareTime.batchBegins();
        try {
            for (var record : batch) {
                results.add(articleThreads.submit(() -> enrichment.enrich(record)));
            }
            int refused = 0;
            for (int i = 0; i < batch.size(); i++) {
                if (!send(batch.get(i), results.get(i), lessons, end)) {
                    refused++;
                }
            }
            // Should the transaction fail, the articles come again and are known.
            learning.learn(lessons);
            metrics.batch(batch.size() - refused, refused);
            budget.took(batch.size(), System.nanoTime() - begun);
        } catch (TimeoutException e) {
            int done = (int) results.stream().filter(Future::isDone).count();
            budget.took(done, System.nanoTime() - begun);
            throw new BatchTooLong(done, batch.size(), budget.longest());
        } finally {
            // Of a batch that failed nothing more is needed; of one that is done nothing is left.
            results.forEach(result -> result.cancel(true));
            spareTime.batchEnds();
        }
    }

    /** Sends the result of a record on, or the record itself to the dead letters; returns whether it was an article. */
    private boolean send(ConsumerRecord<String, byte[]> record, Future<Enriched> result, List<Lesson> lessons, long end)
            throws InterruptedException, TimeoutException {
        try {
            Enriched enriched = result.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            // A send that fails fails the transaction's commit.
            var _ = template.send(enriched.record());
            enriched.lesson().ifPresent(lessons::add);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadArticle bad) {
                LOG.warn("Goes to the dead letters: {}", bad.getMessage());
                deadLetters.accept(record, bad);
                return false;
            }
            throw new EnrichmentInterrupted(record, e.getCause() == null ? e : e.getCause());
        }
    }
}
