package wiredesk.schemas.serde;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.PlainSchema;
import wiredesk.schemas.RandomRecords;
import wiredesk.schemas.Revision;
import wiredesk.schemas.TopicContract;
import wiredesk.schemas.registry.NotInRegistry;
import wiredesk.schemas.registry.RegistryAccessDenied;
import wiredesk.schemas.registry.RegistryUnavailable;

/** What is ours in our serde: its words, its exceptions, its use by many threads. */
class AvroSerdeTest {

    private static final Revision REVISION = Revision.newBuilder()
            .setVersionCreated(Instant.EPOCH)
            .setDigest("ab")
            .build();

    @RegisterExtension
    static final WireMockExtension REGISTRY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final AvroSerializer serializer = new AvroSerializer();
    private final AvroDeserializer deserializer = new AvroDeserializer();

    @BeforeEach
    void configure() {
        configure(Map.of());
    }

    @AfterEach
    void close() {
        serializer.close();
        deserializer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'expected a zero byte and a schema id of 4 bytes, found 0 bytes in all'",
        "00, 'expected a zero byte and a schema id of 4 bytes, found 1 byte in all'",
        "00000102, 'expected a zero byte and a schema id of 4 bytes, found 4 bytes in all'",
        "7b2261223a317d, 'expected a zero byte and a schema id, found 0x7b as first of 7 bytes'"
    })
    void bytesInAnotherFormatAreRefusedWithWhatWasFound(String bytes, String message) {
        assertThatThrownBy(() ->
                        deserializer.deserialize("revisions", HexFormat.of().parseHex(bytes)))
                .isInstanceOf(SerializationException.class)
                .hasMessage("Topic revisions: " + message);
    }

    @Test
    void anUnknownIdIsRefusedWithTopicAndId() {
        answer(404, 40403, "No content with id/hash 'contentId-7' was found.");
        assertThatThrownBy(() -> deserializer.deserialize("revisions", WireFormat.head(7)))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("Topic revisions: the registry has no schema 7, the bytes cannot be read: ")
                .hasCauseInstanceOf(NotInRegistry.class);
    }

    @Test
    void bytesThatAreNoRecordAreRefusedWithTheSchemasName() {
        schemaIs(PlainSchema.of(Revision.getClassSchema()));
        assertThatThrownBy(() ->
                        deserializer.deserialize("revisions", HexFormat.of().parseHex("000000000702")))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith(
                        "Topic revisions: 1 bytes behind the schema id 7 are no wiredesk.schemas.Revision");
    }

    @Test
    void aSchemaThatNobodyRegisteredIsRefusedWithItsSubject() {
        configure(Map.of("auto.register.schemas", false));
        answer(404, 40401, "No such subject");
        assertThatThrownBy(() -> serializer.serialize("revisions", REVISION))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith(
                        "Topic revisions: wiredesk.schemas.Revision is not registered under revisions-value; the deployment of contracts does that: ");
    }

    @Test
    void aSchemaThatMayNotBeRegisteredIsRefused() {
        answer(409, 409, "Incompatible");
        assertThatThrownBy(() -> serializer.serialize("revisions", REVISION))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("is not registered under revisions-value and cannot be: ");
    }

    @Test
    void aRegistryThatIsAwayIsNotTheRecordsFault() {
        configure(Map.of("max.retries", 0));
        answer(503, 503, "Starting");
        assertThatThrownBy(() -> serializer.serialize("revisions", REVISION)).isInstanceOf(RegistryUnavailable.class);
        assertThatThrownBy(() -> deserializer.deserialize("revisions", WireFormat.head(7)))
                .isInstanceOf(RegistryUnavailable.class);
    }

    @Test
    void missingCredentialsAreNotTheRecordsFault() {
        answer(401, 401, "Who are you?");
        assertThatThrownBy(() -> serializer.serialize("revisions", REVISION)).isInstanceOf(RegistryAccessDenied.class);
        assertThatThrownBy(() -> deserializer.deserialize("revisions", WireFormat.head(7)))
                .isInstanceOf(RegistryAccessDenied.class);
    }

    @Test
    void aRecordThatMisfitsItsSchemaIsRefusedAndTheNextOneIsWritten() {
        idIs(7);
        Schema schema = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"Flash\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"},{\"name\":\"b\",\"type\":\"string\"}]}");
        var flash = new GenericData.Record(schema);
        flash.put("a", "x".repeat(10));
        assertThatThrownBy(() -> serializer.serialize("flashes", flash))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("Topic flashes: this is no complete Flash: ");
        flash.put("b", "y");
        assertThat(serializer.serialize("flashes", flash))
                .isEqualTo(HexFormat.of().parseHex("0000000007" + "14" + "78".repeat(10) + "0279"));
    }

    @ParameterizedTest
    @MethodSource("primitives")
    void primitivesAreWrittenAndReadAsConfluentDoes(Object value, String hex, Object read, Schema.Type type) {
        idIs(7);
        byte[] bytes = serializer.serialize("primitives", value);
        assertThat(bytes).asHexString().isEqualToIgnoringCase("0000000007" + hex);
        schemaIs(Schema.create(type));
        Object back = deserializer.deserialize("primitives", bytes);
        assertThat(back instanceof CharSequence ? back.toString() : back).isEqualTo(read);
    }

    static Stream<Arguments> primitives() {
        return Stream.of(
                Arguments.of("ab", "046162", "ab", Schema.Type.STRING),
                Arguments.of(-1, "01", -1, Schema.Type.INT),
                Arguments.of(64L, "8001", 64L, Schema.Type.LONG),
                Arguments.of(1f, "0000803F", 1f, Schema.Type.FLOAT),
                Arguments.of(1d, "000000000000F03F", 1d, Schema.Type.DOUBLE),
                Arguments.of(true, "01", true, Schema.Type.BOOLEAN),
                Arguments.of(new byte[] {1, 2}, "0102", new byte[] {1, 2}, Schema.Type.BYTES),
                Arguments.of(ByteBuffer.wrap(new byte[] {1, 2}), "0102", new byte[] {1, 2}, Schema.Type.BYTES));
    }

    @Test
    void whatIsNoAvroIsRefusedByItsClass() {
        assertThatThrownBy(() -> serializer.serialize("instants", Instant.EPOCH))
                .isInstanceOf(SerializationException.class)
                .hasMessage("Topic instants: expected an Avro record or a primitive, found java.time.Instant");
    }

    @ParameterizedTest
    @CsvSource({
        "false, io.confluent.kafka.serializers.subject.TopicNameStrategy, revisions-value",
        "true, TopicNameStrategy, revisions-key",
        "false, io.confluent.kafka.serializers.subject.RecordNameStrategy, wiredesk.schemas.Revision",
        "true, io.confluent.kafka.serializers.subject.RecordNameStrategy, wiredesk.schemas.Revision",
        "false, io.confluent.kafka.serializers.subject.TopicRecordNameStrategy, revisions-wiredesk.schemas.Revision"
    })
    void subjectsAreNamedAsConfigured(boolean isKey, String strategy, String subject) {
        idIs(7);
        serializer.configure(
                Map.of(
                        "schema.registry.url",
                        REGISTRY.baseUrl(),
                        (isKey ? "key" : "value") + ".subject.name.strategy",
                        strategy),
                isKey);
        serializer.serialize("revisions", REVISION);
        REGISTRY.verify(postRequestedFor(urlEqualTo("/subjects/" + subject + "/versions")));
    }

    @Test
    void aStrategyOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> configure(Map.of("value.subject.name.strategy", "com.example.OwnStrategy")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("Known are TopicNameStrategy, RecordNameStrategy and TopicRecordNameStrategy");
    }

    @Test
    void aSubjectNamedByRecordNeedsARecord() {
        configure(Map.of("value.subject.name.strategy", "RecordNameStrategy"));
        assertThatThrownBy(() -> serializer.serialize("texts", "text"))
                .isInstanceOf(SerializationException.class)
                .hasMessage("Topic texts: a subject named by record needs a record, found string");
    }

    @Test
    void theSameSchemaInTwoTopicsIsAskedForTwice() {
        idIs(7);
        serializer.serialize("one", REVISION);
        serializer.serialize("two", REVISION);
        serializer.serialize("one", REVISION);
        REGISTRY.verify(1, postRequestedFor(urlEqualTo("/subjects/one-value/versions")));
        REGISTRY.verify(1, postRequestedFor(urlEqualTo("/subjects/two-value/versions")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsInARecordComesBack(long seed) {
        RandomRecords random = new RandomRecords(new SplittableRandom(seed));
        for (TopicContract contract : TopicContract.all()) {
            contract.value().ifPresent(schema -> {
                idIs(7);
                schemaIs(schema);
                configure(Map.of("specific.avro.reader", true));
                for (int i = 0; i < 20; i++) {
                    IndexedRecord record = random.record(generated(schema));
                    byte[] bytes = serializer.serialize(contract.name(), record);
                    Object read = deserializer.deserialize(contract.name(), bytes);
                    assertThat(read).isEqualTo(record);
                    assertThat(serializer.serialize(contract.name(), read)).isEqualTo(bytes);
                }
            });
        }
    }

    @Test
    void manyThreadsUseOneSerdeAtOnce() throws Exception {
        idIs(7);
        schemaIs(PlainSchema.of(EnrichedArticle.getClassSchema()));
        configure(Map.of("specific.avro.reader", true));
        List<Callable<Boolean>> threads = IntStream.range(0, 64)
                .<Callable<Boolean>>mapToObj(seed -> () -> {
                    RandomRecords random = new RandomRecords(new SplittableRandom(seed));
                    for (int i = 0; i < 20; i++) {
                        IndexedRecord record = random.record(EnrichedArticle.getClassSchema());
                        Object read = deserializer.deserialize("enriched", serializer.serialize("enriched", record));
                        if (!record.equals(read)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var unharmed : executor.invokeAll(threads)) {
                assertThat(unharmed.get()).isTrue();
            }
        }
    }

    @Test
    void aSerdeThatIsNotConfiguredSaysSo() {
        assertThatThrownBy(() -> new AvroSerializer().serialize("revisions", REVISION))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new AvroDeserializer().deserialize("revisions", WireFormat.head(7)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void configure(Map<String, Object> more) {
        Map<String, Object> configs = new HashMap<>(more);
        configs.put("schema.registry.url", REGISTRY.baseUrl());
        serializer.configure(configs, false);
        deserializer.configure(configs, false);
    }

    private static Schema generated(Schema plain) {
        return SpecificData.get().getSchema(SpecificData.get().getClass(plain));
    }

    private static void answer(int status, int code, String message) {
        REGISTRY.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withBody("{\"error_code\":" + code + ",\"message\":\"" + message + "\"}")));
    }

    private static void idIs(int id) {
        REGISTRY.stubFor(post(anyUrl()).willReturn(okJson("{\"id\":" + id + "}")));
    }

    private static void schemaIs(Schema schema) {
        REGISTRY.stubFor(get(anyUrl())
                .willReturn(okJson(new JsonMapper()
                        .createObjectNode()
                        .put("schema", schema.toString())
                        .toString())));
    }
}
