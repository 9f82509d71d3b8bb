package wiredesk.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wiredesk.stack.BackingStack.Part.REGISTRY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.PlainSchema;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Revision;
import wiredesk.schemas.registry.RegistryClient;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

/** Readers and writers of different ages, as they meet while services are updated one after the other. */
@WithBackingStack(REGISTRY)
class EvolutionIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final RawArticle ARTICLE = RawArticle.newBuilder()
            .setArticleId("urn:wiredesk:alpine:4711")
            .setFeed("alpine")
            .setRevision(Revision.newBuilder()
                    .setVersion(2)
                    .setVersionCreated(Instant.parse("2026-03-01T11:58:00Z"))
                    .setDigest("d".repeat(64))
                    .build())
            .setStatus(EditorialStatus.USABLE)
            .setReceivedAt(Instant.parse("2026-03-01T12:00:00Z"))
            .setDeliveryId("delivery-1")
            .setFormat("text")
            .setWarnings(List.of("The second dateline was left in the text."))
            .setItem(NewsItem.newBuilder()
                    .setHeadline("Pass road reopens after rockfall")
                    .setBodyText("The road is open again.")
                    .build())
            .build();

    private final String topic = "evolution-" + UUID.randomUUID();
    private final AvroSerializer serializer = new AvroSerializer();
    private final AvroDeserializer deserializer = new AvroDeserializer();
    private Map<String, Object> configs = Map.of();

    @BeforeEach
    void configure(BackingStack stack) {
        configs = Map.of("schema.registry.url", stack.registryUrl());
        serializer.configure(configs, false);
        deserializer.configure(with("specific.avro.reader", true), false);
    }

    @AfterEach
    void close() {
        serializer.close();
        deserializer.close();
    }

    @Test
    void anOlderWriterLeavesTheDefault() {
        Schema older = changed(schema ->
                fields(schema).removeIf(field -> field.path("name").asString().equals("warnings")));
        byte[] bytes = serializer.serialize(topic, as(older));
        assertThat(deserializer.deserialize(topic, bytes))
                .isEqualTo(RawArticle.newBuilder(ARTICLE).setWarnings(List.of()).build());
    }

    @Test
    void whatANewerWriterAddsIsPassedOver() {
        Schema newer = changed(schema -> {
            ObjectNode field = JSON.createObjectNode()
                    .put("name", "desk")
                    .put("type", "string")
                    .put("default", "foreign");
            fields(schema).insert(1, field);
        });
        assertThat(deserializer.deserialize(topic, serializer.serialize(topic, as(newer))))
                .isEqualTo(ARTICLE);
    }

    @Test
    void aNewersWritersUnknownStatusIsReadAsTheCautiousOne() {
        Schema newer = changed(schema -> {
            ObjectNode status = (ObjectNode) field(schema, "status").path("type");
            ((ArrayNode) status.path("symbols")).add("DOUBTED");
        });
        GenericRecord record = as(newer);
        record.put("status", new GenericData.EnumSymbol(newer.getField("status").schema(), "DOUBTED"));
        assertThat(deserializer.deserialize(topic, serializer.serialize(topic, record)))
                .isEqualTo(RawArticle.newBuilder(ARTICLE)
                        .setStatus(EditorialStatus.WITHHELD)
                        .build());
    }

    @Test
    void fieldsInAnotherOrderAreTheSameFields() {
        Schema reordered = changed(schema -> {
            ArrayNode fields = fields(schema);
            fields.add(fields.remove(0));
        });
        assertThat(deserializer.deserialize(topic, serializer.serialize(topic, as(reordered))))
                .isEqualTo(ARTICLE);
    }

    @Test
    void readersOfSeveralWritersDoNotDisturbEachOther() {
        Schema older = changed(schema ->
                fields(schema).removeIf(field -> field.path("name").asString().equals("warnings")));
        byte[] old = serializer.serialize(topic, as(older));
        byte[] current = serializer.serialize(topic, ARTICLE);
        RawArticle withoutWarnings =
                RawArticle.newBuilder(ARTICLE).setWarnings(List.of()).build();
        for (int i = 0; i < 3; i++) {
            assertThat(deserializer.deserialize(topic, old)).isEqualTo(withoutWarnings);
            assertThat(deserializer.deserialize(topic, current)).isEqualTo(ARTICLE);
        }
    }

    @Test
    void aWriterThatCannotBeReadIsABrokenRecordThatSaysWhy() {
        Schema withoutFeed = changed(
                schema -> fields(schema).removeIf(f -> f.path("name").asString().equals("feed")));
        byte[] bytes = serializer.serialize(topic, as(withoutFeed));
        assertThatThrownBy(() -> deserializer.deserialize(topic, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(topic)
                .hasMessageContaining("RawArticle")
                .hasMessageContaining("feed");
    }

    @Test
    void aRecordWithoutGeneratedClassIsABrokenRecordThatSaysSo() {
        Schema foreign = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Foreign\",\"namespace\":\"elsewhere\",\"fields\":[]}");
        byte[] bytes = serializer.serialize(topic, new GenericData.Record(foreign));
        assertThatThrownBy(() -> deserializer.deserialize(topic, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("elsewhere.Foreign");
        deserializer.configure(configs, false);
        assertThat(deserializer.deserialize(topic, bytes)).isEqualTo(new GenericData.Record(foreign));
    }

    @Test
    void theNewestRegisteredSchemaIsWrittenWhereThatIsWanted() {
        Schema newest = changed(schema -> {
            ObjectNode field = JSON.createObjectNode()
                    .put("name", "desk")
                    .put("type", "string")
                    .put("default", "foreign");
            fields(schema).insert(0, field);
        });
        try (RegistryClient registry = RegistryClient.of(configs)) {
            registry.register(topic + "-value", newest);
        }
        serializer.configure(with("auto.register.schemas", false, "use.latest.version", true), false);
        byte[] bytes = serializer.serialize(topic, ARTICLE);
        assertThat(deserializer.deserialize(topic, bytes)).isEqualTo(ARTICLE);
        deserializer.configure(configs, false);
        assertThat((GenericRecord) deserializer.deserialize(topic, bytes))
                .satisfies(read -> assertThat(read.getSchema()).isEqualTo(newest))
                .satisfies(read -> assertThat(read.get("desk")).hasToString("foreign"));
    }

    @Test
    void theNewestRegisteredSchemaIsUsedAsItIsWhenItIsTheSame() {
        try (RegistryClient registry = RegistryClient.of(configs)) {
            registry.register(topic + "-value", PlainSchema.of(RawArticle.getClassSchema()));
        }
        serializer.configure(with("auto.register.schemas", false, "use.latest.version", true), false);
        assertThat(deserializer.deserialize(topic, serializer.serialize(topic, ARTICLE)))
                .isEqualTo(ARTICLE);
    }

    private Map<String, Object> with(Object... more) {
        Map<String, Object> all = new HashMap<>(configs);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static Schema changed(Consumer<ObjectNode> change) {
        ObjectNode schema = (ObjectNode)
                JSON.readTree(PlainSchema.of(RawArticle.getClassSchema()).toString());
        change.accept(schema);
        return new Schema.Parser().parse(schema.toString());
    }

    private static ArrayNode fields(ObjectNode schema) {
        return (ArrayNode) schema.path("fields");
    }

    private static ObjectNode field(ObjectNode schema, String name) {
        for (var field : fields(schema)) {
            if (field.path("name").asString().equals(name)) {
                return (ObjectNode) field;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** The article as a program would have it that was built with another schema. */
    private static GenericRecord as(Schema schema) {
        Schema own = RawArticle.getClassSchema();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<>(RawArticle.class).write(ARTICLE, encoder);
            return new GenericDatumReader<GenericRecord>(own, schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
