package wiredesk.enrich.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Something outside the article failed; the batch is rolled back and comes again. */
final class EnrichmentInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1;

    EnrichmentInterrupted(ConsumerRecord<String, byte[]> record, Throwable cause) {
        super(
                "%s-%d@%d, article %s: could not be enriched for a reason outside of it, comes again: %s"
                        .formatted(record.topic(), record.partition(), record.offset(), record.key(), cause),
                cause);
    }
}
