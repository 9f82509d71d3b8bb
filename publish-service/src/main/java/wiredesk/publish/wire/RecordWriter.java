package wiredesk.publish.wire;

import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Serializer;

/** Turns records into the bytes of their topic, waiting for a registry that is away. */
public final class RecordWriter implements AutoCloseable {

    private final Serializer<Object> serializer;
    private final RegistryPatience patience = new RegistryPatience();

    /** @param serializer configured; closed with this writer */
    public RecordWriter(Serializer<Object> serializer) {
        this.serializer = serializer;
    }

    /**
     * The bytes of a record.
     *
     * @param givenUp asked between two tries; true ends the waiting
     * @throws InterruptException if it was given up, interrupted or closed while it waited for the registry
     */
    public byte[] write(String topic, Object value, BooleanSupplier givenUp) {
        return patience.ask(topic, givenUp, () -> serializer.serialize(topic, value));
    }

    /** Ends all waiting. */
    @Override
    public void close() {
        patience.close();
        serializer.close();
    }
}
