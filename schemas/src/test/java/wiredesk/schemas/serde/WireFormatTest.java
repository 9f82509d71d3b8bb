package wiredesk.schemas.serde;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.schemas.PlainSchema;
import wiredesk.schemas.Revision;

/** The bytes themselves; the same whoever's serde stands behind the names. */
class WireFormatTest {

    private static final String TOPIC = "revisions";
    private static final Revision REVISION = Revision.newBuilder()
            .setVersion(3)
            .setVersionCreated(Instant.ofEpochMilli(64))
            .setDeclared(true)
            .setDigest("ab")
            .build();
    /** Zero; id 258; version 3, zigzag; 64 ms, zigzag in two bytes; true; two bytes of text. */
    private static final byte[] BYTES = HexFormat.of().parseHex("00" + "00000102" + "06" + "8001" + "01" + "046162");

    @RegisterExtension
    static final WireMockExtension REGISTRY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final AvroSerializer serializer = new AvroSerializer();
    private final AvroDeserializer deserializer = new AvroDeserializer();

    @BeforeEach
    void registryHasTheRevisionAs258() {
        String plain = PlainSchema.of(Revision.getClassSchema()).toString();
        REGISTRY.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(404)
                        .withBody("{\"error_code\":40403,\"message\":\"Schema not found\"}")));
        REGISTRY.stubFor(post(urlEqualTo("/subjects/revisions-value")).willReturn(okJson("{\"id\":258}")));
        REGISTRY.stubFor(get(urlEqualTo("/schemas/ids/258"))
                .willReturn(okJson(
                        new JsonMapper().createObjectNode().put("schema", plain).toString())));
        Map<String, Object> configs = Map.of(
                "schema.registry.url",
                REGISTRY.baseUrl(),
                "auto.register.schemas",
                false,
                "specific.avro.reader",
                "true");
        serializer.configure(configs, false);
        deserializer.configure(configs, false);
    }

    @AfterEach
    void close() {
        serializer.close();
        deserializer.close();
    }

    @Test
    void aRecordIsAZeroItsSchemaIdAndAvrosBinaryEncoding() {
        assertThat(serializer.serialize(TOPIC, REVISION)).isEqualTo(BYTES);
        assertThat(serializer.serialize(TOPIC, REVISION))
                .as("with a buffer used before")
                .isEqualTo(BYTES);
    }

    @Test
    void theSameBytesAreTheSameRecord() {
        assertThat(deserializer.deserialize(TOPIC, BYTES)).isEqualTo(REVISION);
        assertThat(deserializer.deserialize(TOPIC, BYTES))
                .as("with decoders used before")
                .isEqualTo(REVISION);
    }

    @Test
    void bytesAreReadWhereverTheyStandInABuffer() {
        byte[] batch = new byte[40];
        System.arraycopy(BYTES, 0, batch, 17, BYTES.length);
        ByteBuffer inABatch = ByteBuffer.wrap(batch, 17, BYTES.length);
        ByteBuffer outsideTheHeap =
                ByteBuffer.allocateDirect(BYTES.length).put(BYTES).flip();
        assertThat(deserializer.deserialize(TOPIC, new RecordHeaders(), inABatch))
                .isEqualTo(REVISION);
        assertThat(deserializer.deserialize(TOPIC, new RecordHeaders(), inABatch.slice()))
                .isEqualTo(REVISION);
        assertThat(deserializer.deserialize(TOPIC, new RecordHeaders(), outsideTheHeap))
                .isEqualTo(REVISION);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(serializer.serialize(TOPIC, null)).isNull();
        assertThat(deserializer.deserialize(TOPIC, (byte[]) null)).isNull();
        assertThat(deserializer.deserialize(TOPIC, new RecordHeaders(), (ByteBuffer) null))
                .isNull();
    }

    @Test
    void withoutTheSpecificReaderARecordIsGeneric() {
        deserializer.configure(Map.of("schema.registry.url", REGISTRY.baseUrl()), false);
        GenericRecord read = (GenericRecord) deserializer.deserialize(TOPIC, BYTES);
        assertThat(read)
                .hasToString("{\"version\": 3, \"versionCreated\": 64, \"declared\": true, \"digest\": \"ab\"}");
        assertThat(serializer.serialize(TOPIC, read)).as("written again").isEqualTo(BYTES);
    }

    @Test
    void anUnknownIdIsABrokenRecordWithTopicAndId() {
        byte[] unknown = BYTES.clone();
        unknown[4] = 3;
        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, unknown)).isInstanceOf(SerializationException.class);
    }

    @Test
    void aSchemaThatNobodyRegisteredIsRefused() {
        assertThatThrownBy(() -> serializer.serialize("elsewhere", REVISION))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void brokenBytesAreABrokenRecord() {
        for (String broken :
                new String[] {"", "00", "00000001", "0100000102068001010461", "7b7d7b7d7b7d7b", "000000010206"}) {
            assertThatThrownBy(
                            () -> deserializer.deserialize(TOPIC, HexFormat.of().parseHex(broken)))
                    .as(broken)
                    .isInstanceOf(SerializationException.class);
        }
        assertThat(deserializer.deserialize(TOPIC, BYTES))
                .as("after the broken ones")
                .isEqualTo(REVISION);
    }

    @Test
    void theRegistryIsAskedForThePlainSchema() {
        serializer.serialize(TOPIC, REVISION);
        assertThat(REGISTRY.getAllServeEvents().getFirst().getRequest().getBodyAsString())
                .contains("Revision")
                .doesNotContain("avro.java.string");
        assertThat(PlainSchema.of(Revision.getClassSchema()).getField("digest").schema())
                .isEqualTo(Schema.create(Schema.Type.STRING));
    }
}
