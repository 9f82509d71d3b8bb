package wiredesk.ingest.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.RejectedDelivery;
import wiredesk.schemas.Topics;

/** Puts a delivery's records into the log: all are sent, then all are waited for, on the thread of the request. */
public class RawArticlePublisher {

    /** What Kafka adds to key and value of a record, generously. */
    private static final int RECORD_OVERHEAD = 512;

    /** What a rejection says beside the delivery's bytes. */
    private static final int OTHER_FIELDS = 8 * 1024;

    private static final Duration LOOK_UP = Duration.ofMillis(100);

    private final KafkaTemplate<String, byte[]> kafka;
    private final RecordEncoder encoder;
    private final LogWatch watch;
    private final int largestRecord;
    private final Duration patience;

    RawArticlePublisher(
            KafkaTemplate<String, byte[]> kafka,
            RecordEncoder encoder,
            LogWatch watch,
            int largestRequest,
            Duration patience) {
        this.kafka = kafka;
        this.encoder = encoder;
        this.watch = watch;
        this.largestRecord = largestRequest - RECORD_OVERHEAD;
        this.patience = patience;
    }

    /** Bytes that key and value of one record may have together. */
    public int largestRecord() {
        return largestRecord;
    }

    /** Bytes of a delivery that fit into the record of its rejection; of a longer one the rest is not kept. */
    public int keptBytes() {
        return Math.max(0, largestRecord - OTHER_FIELDS);
    }

    /**
     * Puts articles and rejections into their topics.
     *
     * @return what became of each article, in their order; articles that are too large are left out, the others are sent
     * @throws LogUnavailable if not every record that was sent was acknowledged in time
     */
    public List<Stored> publish(List<RawArticle> articles, List<RejectedDelivery> rejections) throws LogUnavailable {
        watch.requireAvailable();
        List<Sending> sent = new ArrayList<>(articles.size() + rejections.size());
        for (RawArticle article : articles) {
            sent.add(send(Topics.ARTICLES_RAW, article.getArticleId(), article));
        }
        for (RejectedDelivery rejection : rejections) {
            sent.add(send(Topics.DELIVERIES_REJECTED, rejection.getFeed(), rejection));
        }
        await(sent);
        List<Stored> stored = new ArrayList<>(articles.size());
        for (int i = 0; i < articles.size(); i++) {
            stored.add(sent.get(i).outcome(articles.get(i), largestRecord));
        }
        for (Sending rejection : sent.subList(articles.size(), sent.size())) {
            rejection.requireAcknowledged();
        }
        return stored;
    }

    private Sending send(String topic, String key, Object record) throws LogUnavailable {
        byte[] value = encoder.encode(topic, record);
        int size = value.length + key.length() * 3;
        if (size > largestRecord) {
            return new Sending(size, CompletableFuture.failedFuture(new RecordTooLargeException("Not sent")));
        }
        try {
            return new Sending(size, kafka.send(new ProducerRecord<>(topic, key, value)));
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            watch.failed();
            throw new LogUnavailable("Kafka takes no record for " + topic + ": " + Sending.root(e), e);
        }
    }

    /** Waits until each is acknowledged or has failed, and stops waiting when it becomes known that there is no use. */
    private void await(List<Sending> sent) throws LogUnavailable {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(sent.stream().map(Sending::result).toArray(CompletableFuture[]::new));
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                all.get(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                watch.acknowledged();
                return;
            } catch (TimeoutException e) {
                if (watch.kafkaTrouble().isPresent()) {
                    throw new LogUnavailable(watch.kafkaTrouble().get());
                }
                if (System.nanoTime() - deadline > 0) {
                    watch.failed();
                    throw new LogUnavailable("Kafka did not acknowledge within " + patience.toMillis() + " ms", e);
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) {
                    watch.failed();
                }
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LogUnavailable("The service is stopping", e);
            }
        }
    }

    /** One record on its way. */
    private record Sending(int size, CompletableFuture<SendResult<String, byte[]>> result) {

        Stored outcome(RawArticle article, int limit) throws LogUnavailable {
            try {
                RecordMetadata at = result.join().getRecordMetadata();
                return new Stored.Acknowledged(article, at.topic(), at.partition(), at.offset());
            } catch (CompletionException e) {
                if (rootOf(e) instanceof RecordTooLargeException) {
                    return new Stored.TooLarge(article, size, limit);
                }
                throw new LogUnavailable("Kafka did not acknowledge: " + root(e), e);
            }
        }

        void requireAcknowledged() throws LogUnavailable {
            try {
                result.join();
            } catch (CompletionException e) {
                throw new LogUnavailable("Kafka did not acknowledge: " + root(e), e);
            }
        }

        static String root(Throwable e) {
            Throwable root = rootOf(e);
            return root.getClass().getSimpleName() + ": " + root.getMessage();
        }

        private static Throwable rootOf(Throwable e) {
            Throwable at = e;
            while (at.getCause() != null) {
                at = at.getCause();
            }
            return at;
        }
    }
}
