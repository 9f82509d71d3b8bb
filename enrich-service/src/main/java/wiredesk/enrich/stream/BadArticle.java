package wiredesk.enrich.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that will never be an article, however often it is read. Its message says where it stands and what is wrong with it. */
public final class BadArticle extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadArticle(ConsumerRecord<String, byte[]> record, String what, Throwable cause) {
        super(message(record, what), cause);
    }

    BadArticle(ConsumerRecord<String, byte[]> record, String what) {
        super(message(record, what));
    }

    private static String message(ConsumerRecord<String, byte[]> record, String what) {
        return "%s-%d@%d, article %s: %s"
                .formatted(record.topic(), record.partition(), record.offset(), record.key(), what);
    }
}
