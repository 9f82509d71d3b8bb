package wiredesk.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * What a topic promises to those who write and read it. The deployment makes the broker keep it, the AsyncAPI document tells it.
 *
 * @param name one of {@link Topics}
 * @param key what the records' keys are, in words; keys are UTF-8 strings
 * @param value the schema of the records' values, plain, as registered under {@link #subject()}; empty for dead letters, which hold
 *     the bytes of the source record, whatever they are
 * @param retention how long records stay
 * @param maxMessageBytes the largest batch the broker takes, compressed
 */
public record TopicContract(String name, String key, Optional<Schema> value, Retention retention, int maxMessageBytes) {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final Duration DAY = Duration.ofDays(1);
    /** Of what is written anew every minute and read whole at every start, little should lie about. */
    private static final Duration HOUR = Duration.ofHours(1);

    /** A story of a million characters, and the first mebibyte of a refused delivery, fit. */
    private static final int AS_DELIVERED = 2 * MEBIBYTE;
    /** The same story with everything that was found in it. */
    private static final int AS_ENRICHED = 4 * MEBIBYTE;
    /** What a stack trace in the headers may add. */
    private static final int REASON = MEBIBYTE;

    private static final List<TopicContract> ALL = List.of(
            records(Topics.ARTICLES_RAW, "article id", RawArticle.getClassSchema(), days(7), AS_DELIVERED),
            records(Topics.ARTICLES_ENRICHED, "article id", EnrichedArticle.getClassSchema(), days(7), AS_ENRICHED),
            records(
                    Topics.ARTICLES_PUBLISHED,
                    "article id",
                    PublishedArticle.getClassSchema(),
                    new Retention.Compacted(DAY),
                    AS_ENRICHED),
            records(
                    Topics.DOCUMENT_FREQUENCIES,
                    "partition/language",
                    LearnedFrequencies.getClassSchema(),
                    new Retention.Compacted(HOUR),
                    MEBIBYTE),
            records(Topics.DELIVERIES_REJECTED, "feed", RejectedDelivery.getClassSchema(), days(14), AS_DELIVERED),
            deadLetters(Topics.ARTICLES_RAW_DEAD, AS_DELIVERED),
            deadLetters(Topics.ARTICLES_ENRICHED_DEAD, AS_ENRICHED),
            deadLetters(Topics.publishedDead("postgres"), AS_ENRICHED));

    /** All topics of Wiredesk, in the order of a story's way. */
    public static List<TopicContract> all() {
        return ALL;
    }

    /** The subject of the value's schema, named by topic. */
    public String subject() {
        return name + "-value";
    }

    /** The topic's settings on a broker, by Kafka's names. */
    public Map<String, String> settings(int replicationFactor) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("max.message.bytes", Integer.toString(maxMessageBytes));
        // Producers compress. The broker keeps what it gets; to compress anew would cost it more than the log would
        // shrink.
        settings.put("compression.type", "producer");
        // A record that is acknowledged survives the loss of any one broker, and one broker away stops nobody.
        settings.put("min.insync.replicas", replicationFactor >= 3 ? "2" : "1");
        switch (retention) {
            case Retention.Deleted(Duration after) -> {
                settings.put("cleanup.policy", "delete");
                settings.put("retention.ms", Long.toString(after.toMillis()));
                settings.put("segment.ms", Long.toString(DAY.toMillis()));
            }
            case Retention.Compacted(Duration within) -> {
                settings.put("cleanup.policy", "compact");
                // Also closes the file being written, which is never compacted: a killed text is out of the log in
                // time.
                settings.put("max.compaction.lag.ms", Long.toString(within.toMillis()));
                settings.put("min.cleanable.dirty.ratio", "0.1");
            }
        }
        return settings;
    }

    private static TopicContract records(String name, String key, Schema value, Retention retention, int maxBytes) {
        return new TopicContract(name, key, Optional.of(PlainSchema.of(value)), retention, maxBytes);
    }

    private static TopicContract deadLetters(String name, int sourceBytes) {
        return new TopicContract(name, "as the source record's", Optional.empty(), days(30), sourceBytes + REASON);
    }

    private static Retention days(int days) {
        return new Retention.Deleted(Duration.ofDays(days));
    }
}
