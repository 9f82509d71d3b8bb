package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.Topics;

/**
 * Which enriched records cannot go on because what is made of them is too large for a topic. Whether something is, only the producer
 * and the broker know, and they say so when the transaction is past saving: it is aborted, its thread replaced, and the records
 * come again. What is remembered here outlives the thread, so that the record goes to the dead letters the second time. What is
 * forgotten, or not known to another instance, is learned again by the next refusal.
 *
 * <p>Safe for use by several threads.
 */
final class Refusals {

    /** More than any transaction has; the oldest are forgotten. */
    static final int MOST = 1_000;

    private static final String HELD = "-" + GateTopology.EMBARGOES + "-changelog";

    private final Map<Key, Refusal> known = new LinkedHashMap<>();

    /** An article id, so that records held without a known origin differ, and the mark of an origin. */
    private record Key(String articleId, String origin) {}

    /**
     * What was refused.
     *
     * @param why what the log said of the publication, or of what was to be held; empty if only the dead letter was refused
     * @param deadLetterToo whether the record is too large for the dead letters as well
     */
    private record Refusal(Optional<RecordTooLargeException> why, boolean deadLetterToo) {}

    /** Remembers that a record which the gate wrote was refused; one that does not say what it was made of is not its affair. */
    synchronized void add(ProducerRecord<byte[], byte[]> refused, RecordTooLargeException why) {
        key(refused).ifPresent(key -> {
            Optional<Refusal> before = Optional.ofNullable(known.remove(key));
            boolean deadLetter = refused.topic().equals(Topics.ARTICLES_ENRICHED_DEAD);
            known.put(
                    key,
                    deadLetter
                            ? new Refusal(before.flatMap(Refusal::why), true)
                            : new Refusal(Optional.of(explained(refused, why)), false));
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        });
    }

    /**
     * Looks whether what is made of a record was refused before.
     *
     * @throws RecordTooLargeException if it was: what the log said
     */
    synchronized void check(byte @Nullable [] articleId, Origin origin) {
        Refusal refusal = known.get(key(articleId, origin.toString()));
        if (refusal != null && refusal.why().isPresent()) {
            throw refusal.why().get();
        }
    }

    /** Whether the dead letter of a record was refused before. */
    synchronized boolean isTooLargeForDeadLetters(byte @Nullable [] articleId, Origin origin) {
        Refusal refusal = known.get(key(articleId, origin.toString()));
        return refusal != null && refusal.deadLetterToo();
    }

    private static RecordTooLargeException explained(
            ProducerRecord<byte[], byte[]> refused, RecordTooLargeException why) {
        return new RecordTooLargeException(
                "%s refused %d bytes as too large: %s".formatted(refused.topic(), size(refused), why.getMessage()));
    }

    private static Optional<Key> key(ProducerRecord<byte[], byte[]> refused) {
        if (refused.topic().endsWith(HELD) && refused.value() != null) {
            return HeldRecord.of(refused.value())
                    .origin()
                    .map(origin -> key(EmbargoKey.of(refused.key()).articleId().getBytes(UTF_8), origin.toString()));
        }
        return Origin.markOf(refused.headers()).map(origin -> key(refused.key(), origin));
    }

    private static Key key(byte @Nullable [] articleId, String origin) {
        return new Key(articleId == null ? "" : new String(articleId, UTF_8), origin);
    }

    private static int size(ProducerRecord<byte[], byte[]> refused) {
        return refused.value() == null ? 0 : refused.value().length;
    }
}
