package wiredesk.schemas.serde;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.registry.NotInRegistry;
import wiredesk.schemas.registry.RegistryClient;

/**
 * Reads Avro in Confluent's wire format. {@code null} stays null.
 *
 * <p>Configured by the keys of Confluent's deserializer: those of {@link RegistryClient#of} and {@code specific.avro.reader} (false):
 * true reads records into the generated class of their name, older and newer writers included, by Avro's rules of resolution;
 * false into {@link org.apache.avro.generic.GenericRecord}. Safe for any number of threads once it is configured; a schema's first
 * record asks the registry, all later ones take no lock.
 *
 * <p>{@link #deserialize(String, byte[])} throws {@link SerializationException} for bytes that are no such record: too short, another
 * first byte, an id that the registry does not know, no record of that schema. That the registry is away or denies access is
 * not the record's fault and comes through as it is: {@link wiredesk.schemas.registry.RegistryUnavailable} (retriable),
 * {@link wiredesk.schemas.registry.RegistryAccessDenied}.
 */
public final class AvroDeserializer implements Deserializer<Object> {

    static {
        ContractTrust.establish();
    }

    private final ConcurrentHashMap<Integer, RecordReader> readers = new ConcurrentHashMap<>();
    private Optional<RegistryClient> registry = Optional.empty();
    private boolean specific;

    /** To be configured before use, as Kafka's clients do. */
    public AvroDeserializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        close();
        specific = new SerdeConfig(configs).specificReader();
        registry = Optional.of(RegistryClient.of(configs));
        readers.clear();
    }

    @Override
    public @Nullable Object deserialize(String topic, byte @Nullable [] bytes) {
        return bytes == null ? null : read(topic, bytes, 0, bytes.length);
    }

    /** What the consumer calls: read in place, out of the batch it fetched. */
    @Override
    public @Nullable Object deserialize(String topic, Headers headers, @Nullable ByteBuffer bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.hasArray()) {
            return read(topic, bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        }
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return read(topic, copy, 0, copy.length);
    }

    /** Ends the connections to the registry. */
    @Override
    public void close() {
        registry.ifPresent(RegistryClient::close);
        registry = Optional.empty();
    }

    private Object read(String topic, byte[] bytes, int offset, int length) {
        int id = WireFormat.id(topic, bytes, offset, length);
        @Nullable RecordReader reader = readers.get(id);
        return (reader == null ? newReader(topic, id) : reader)
                .read(topic, id, bytes, offset + WireFormat.HEAD, length - WireFormat.HEAD);
    }

    private RecordReader newReader(String topic, int id) {
        Schema writer = schema(topic, id);
        RecordReader reader = specific ? RecordReader.specific(topic, writer) : RecordReader.generic(writer);
        readers.put(id, reader);
        return reader;
    }

    private Schema schema(String topic, int id) {
        try {
            return registry.orElseThrow(() -> new IllegalStateException("The deserializer is not configured"))
                    .schema(id);
        } catch (NotInRegistry e) {
            throw new SerializationException(
                    "Topic " + topic + ": the registry has no schema " + id + ", the bytes cannot be read: "
                            + e.getMessage(),
                    e);
        }
    }
}
