package wiredesk.publish.gate;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Hears from Kafka Streams what the producer or the broker refused, and notes it. The transaction fails as it would without: to go on in
 * it, as a handler may ask for, is not possible under exactly-once.
 *
 * <p>The context that comes along is that of whatever the thread is at by now, so nothing is taken from it.
 */
public final class RefusalHandler extends DefaultProductionExceptionHandler {

    /** The setting that carries the {@link Refusals}, for Kafka makes the handlers, one a thread. */
    static final String REFUSALS = "wiredesk.gate.refusals";

    private @Nullable Refusals refusals;

    @Override
    public void configure(Map<String, ?> configs) {
        super.configure(configs);
        refusals = (Refusals) configs.get(REFUSALS);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> refused, Exception exception) {
        if (exception instanceof RecordTooLargeException tooLarge) {
            Objects.requireNonNull(refusals, REFUSALS).add(refused, tooLarge);
        }
        return super.handleError(context, refused, exception);
    }
}
