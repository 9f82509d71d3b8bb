package wiredesk.ingest.publishing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import wiredesk.schemas.Topics;

/**
 * Knows whether the log can take records now, so that nobody has to wait for a timeout to learn that it cannot.
 *
 * <p>Asks twice a second for the topics and their leaders. An acknowledgement that comes meanwhile says more than a question that was not
 * answered in time on a busy machine.
 */
public class LogWatch {

    private static final Logger log = LoggerFactory.getLogger(LogWatch.class);
    private static final List<String> TOPICS = List.of(Topics.ARTICLES_RAW, Topics.DELIVERIES_REJECTED);

    /** How long a failed send keeps others from trying. */
    private static final long REST_NANOS = Duration.ofSeconds(1).toNanos();

    private final Admin admin;
    private final Runnable warmUp;
    private final RecordEncoder encoder;
    private final Duration patience;

    private volatile Optional<String> trouble = Optional.of("Kafka has not been reached yet");
    private volatile Optional<String> contractTrouble = Optional.of("The schema registry has not been reached yet");
    private boolean warm;
    private volatile long lastAcknowledged = System.nanoTime() - REST_NANOS;
    private volatile long restUntil = System.nanoTime();

    LogWatch(Admin admin, Runnable warmUp, RecordEncoder encoder, Duration patience) {
        this.admin = admin;
        this.warmUp = warmUp;
        this.encoder = encoder;
        this.patience = patience;
    }

    /** Why Kafka takes no records now; empty if it does. */
    public Optional<String> kafkaTrouble() {
        return trouble;
    }

    /** Why records cannot be encoded; empty once the contracts are known. */
    public Optional<String> registryTrouble() {
        return encoder.isReady() ? Optional.empty() : contractTrouble;
    }

    /** Says no at once where a try would only cost time. */
    void requireAvailable() throws LogUnavailable {
        Optional<String> known = trouble;
        if (known.isPresent()) {
            throw new LogUnavailable(known.get());
        }
        if (System.nanoTime() - restUntil < 0) {
            throw new LogUnavailable("Kafka did not take the last record");
        }
    }

    void acknowledged() {
        lastAcknowledged = System.nanoTime();
    }

    void failed() {
        restUntil = System.nanoTime() + REST_NANOS;
    }

    /** One look. */
    @Scheduled(fixedDelay = 500)
    void look() {
        long asked = System.nanoTime();
        Optional<String> found = ask();
        if (found.isPresent() && lastAcknowledged - asked > 0) {
            found = Optional.empty();
        }
        if (found.isPresent() != trouble.isPresent()) {
            if (found.isPresent()) {
                log.warn("Kafka is away, deliveries are answered with 503 until it is back: {}", found.get());
            } else {
                log.info("Kafka takes records");
            }
        }
        // A broker that was away may have told the producer, while it came back, that it knows no topics.
        warm = found.isEmpty();
        trouble = found;
        learnContracts();
    }

    private Optional<String> ask() {
        try {
            for (TopicDescription topic : admin.describeTopics(TOPICS)
                    .allTopicNames()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .values()) {
                if (topic.partitions().stream()
                        .anyMatch(partition ->
                                partition.leader() == null || partition.leader().isEmpty())) {
                    return Optional.of("A partition of " + topic.name() + " has no leader");
                }
            }
            if (!warm) {
                warmUp.run();
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return trouble;
        } catch (TimeoutException e) {
            return Optional.of("Kafka did not answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            return Optional.of("Kafka: " + (e.getCause() == null ? e : e.getCause()).getMessage());
        } catch (KafkaException e) {
            return Optional.of("Kafka: " + e.getMessage());
        }
    }

    private void learnContracts() {
        if (!encoder.isReady()) {
            try {
                encoder.learnContracts();
                log.info("The contracts of {} are known", TOPICS);
            } catch (KafkaException e) {
                contractTrouble = Optional.of(String.valueOf(e.getMessage()));
            }
        }
    }
}
