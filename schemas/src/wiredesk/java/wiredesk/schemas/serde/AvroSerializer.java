package wiredesk.schemas.serde;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.PlainSchema;
import wiredesk.schemas.registry.IncompatibleSchema;
import wiredesk.schemas.registry.InvalidSchema;
import wiredesk.schemas.registry.NotInRegistry;
import wiredesk.schemas.registry.RegisteredSchema;
import wiredesk.schemas.registry.RegistryClient;

/**
 * Writes Avro records, generated or generic, and Avro's primitive types in Confluent's wire format. {@code null} stays null.
 *
 * <p>Configured by the keys of Confluent's serializer: those of {@link RegistryClient#of}, {@code auto.register.schemas} (true),
 * {@code use.latest.version} (false), {@code avro.remove.java.properties} (true; Confluent's default is false) and
 * {@code key.subject.name.strategy}, {@code value.subject.name.strategy} (by topic). Safe for any number of threads once it is
 * configured; a schema's first record asks the registry, all later ones take no lock.
 *
 * <p>{@link #serialize} throws {@link SerializationException} for a record that cannot be written: incomplete, or its schema is not
 * registered and may not be. That the registry is away or denies access is not the record's fault and comes through as it is:
 * {@link wiredesk.schemas.registry.RegistryUnavailable} (retriable), {@link wiredesk.schemas.registry.RegistryAccessDenied}.
 */
public final class AvroSerializer implements Serializer<Object> {

    static {
        ContractTrust.establish();
    }

    private final Spares<MessageBuffer> buffers = new Spares<>(MessageBuffer::new);
    private final ConcurrentHashMap<String, ConcurrentHashMap<Schema, RecordWriter>> writers =
            new ConcurrentHashMap<>();
    private Optional<Setting> setting = Optional.empty();

    /** To be configured before use, as Kafka's clients do. */
    public AvroSerializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        close();
        SerdeConfig config = new SerdeConfig(configs);
        SubjectNames names = config.subjectNames(isKey);
        setting = Optional.of(new Setting(RegistryClient.of(configs), config, names, isKey));
        writers.clear();
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Schema schema = schemaOf(topic, value);
        @Nullable ConcurrentHashMap<Schema, RecordWriter> ofTopic = writers.get(topic);
        @Nullable RecordWriter writer = ofTopic == null ? null : ofTopic.get(schema);
        return (writer == null ? newWriter(topic, schema) : writer).write(value);
    }

    /** Ends the connections to the registry. */
    @Override
    public void close() {
        setting.ifPresent(s -> s.registry().close());
        setting = Optional.empty();
    }

    private RecordWriter newWriter(String topic, Schema schema) {
        RecordWriter writer = registeredWriter(topic, schema);
        writers.computeIfAbsent(topic, t -> new ConcurrentHashMap<>()).put(schema, writer);
        return writer;
    }

    private RecordWriter registeredWriter(String topic, Schema schema) {
        Setting with = setting.orElseThrow(() -> new IllegalStateException("The serializer is not configured"));
        Schema shown = with.config().removeJavaProperties() ? PlainSchema.of(schema) : schema;
        String subject = with.names().subject(topic, with.isKey(), schema);
        try {
            if (with.config().autoRegister()) {
                return RecordWriter.of(topic, schema, with.registry().register(subject, shown), buffers);
            }
            if (with.config().useLatest()) {
                return latestWriter(topic, schema, with.registry().latest(subject));
            }
            return RecordWriter.of(topic, schema, with.registry().idOf(subject, shown), buffers);
        } catch (NotInRegistry | IncompatibleSchema | InvalidSchema e) {
            throw new SerializationException(
                    "Topic " + topic + ": " + schema.getFullName() + " is not registered under " + subject
                            + (with.config().autoRegister()
                                    ? " and cannot be: "
                                    : "; the deployment of contracts does that: ")
                            + e.getMessage(),
                    e);
        }
    }

    private RecordWriter latestWriter(String topic, Schema schema, RegisteredSchema latest) {
        if (PlainSchema.of(latest.schema()).equals(PlainSchema.of(schema))) {
            return RecordWriter.of(topic, schema, latest.id(), buffers);
        }
        var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(latest.schema(), schema);
        if (compatibility.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new SerializationException(
                    "Topic " + topic + ": version " + latest.version() + " of " + latest.subject()
                            + " cannot hold this " + schema.getFullName() + ": "
                            + compatibility.getResult().getIncompatibilities());
        }
        return RecordWriter.translating(topic, schema, latest.schema(), latest.id(), buffers);
    }

    private static Schema schemaOf(String topic, Object value) {
        return switch (value) {
            case GenericContainer record -> record.getSchema();
            case CharSequence text -> Primitives.STRING;
            case byte[] bytes -> Primitives.BYTES;
            case ByteBuffer bytes -> Primitives.BYTES;
            case Integer number -> Primitives.INT;
            case Long number -> Primitives.LONG;
            case Float number -> Primitives.FLOAT;
            case Double number -> Primitives.DOUBLE;
            case Boolean truth -> Primitives.BOOLEAN;
            default ->
                throw new SerializationException("Topic " + topic + ": expected an Avro record or a primitive, found "
                        + value.getClass().getName());
        };
    }

    private record Setting(RegistryClient registry, SerdeConfig config, SubjectNames names, boolean isKey) {}

    private static final class Primitives {
        static final Schema STRING = Schema.create(Schema.Type.STRING);
        static final Schema BYTES = Schema.create(Schema.Type.BYTES);
        static final Schema INT = Schema.create(Schema.Type.INT);
        static final Schema LONG = Schema.create(Schema.Type.LONG);
        static final Schema FLOAT = Schema.create(Schema.Type.FLOAT);
        static final Schema DOUBLE = Schema.create(Schema.Type.DOUBLE);
        static final Schema BOOLEAN = Schema.create(Schema.Type.BOOLEAN);
    }
}
