package wiredesk.publish.wire;

import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one type. A registry that is away says nothing about a record, so it is asked again until it answers.
 *
 * @param <T> the record
 */
public final class RecordReader<T> implements AutoCloseable {

    private final Class<T> type;
    private final Deserializer<?> deserializer;
    private final RegistryPatience patience = new RegistryPatience();

    /** @param deserializer configured; closed with this reader */
    public RecordReader(Class<T> type, Deserializer<?> deserializer) {
        this.type = type;
        this.deserializer = deserializer;
    }

    /** Reads a record's value, waiting for the registry for as long as it takes. */
    public T read(String topic, byte @Nullable [] value) throws BadRecord {
        return read(topic, value, () -> false);
    }

    /**
     * Reads a record's value, waiting for the registry for as long as it takes.
     *
     * @param givenUp asked between two tries; true ends the waiting
     * @throws BadRecord if the value is missing, broken, written with a schema the registry does not know, or another record
     * @throws InterruptException if it was given up, interrupted or closed while it waited for the registry
     */
    public T read(String topic, byte @Nullable [] value, BooleanSupplier givenUp) throws BadRecord {
        if (value == null) {
            throw new BadRecord("Expected %s, found a record without a value".formatted(expected()));
        }
        Object read;
        try {
            read = patience.ask(topic, givenUp, () -> deserializer.deserialize(topic, value));
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BadRecord(
                    "Expected %s, found %d bytes that are none: %s".formatted(expected(), value.length, reason(e)), e);
        }
        if (!type.isInstance(read)) {
            throw new BadRecord("Expected %s, found %s"
                    .formatted(expected(), read.getClass().getName()));
        }
        return type.cast(read);
    }

    /** Ends all waiting. */
    @Override
    public void close() {
        patience.close();
        deserializer.close();
    }

    private String expected() {
        return "a record of type " + type.getSimpleName();
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null
                ? String.valueOf(thrown.getMessage())
                : thrown.getMessage() + " (" + cause.getMessage() + ")";
    }
}
