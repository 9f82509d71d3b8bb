package wiredesk.schemas.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {

    private static final Schema SCHEMA = new Schema.Parser()
            .parse("{\"type\":\"record\",\"name\":\"Flash\",\"fields\":[{\"name\":\"text\",\"type\":\"string\"}]}");

    @RegisterExtension
    static final WireMockExtension FIRST = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @RegisterExtension
    static final WireMockExtension SECOND = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Test
    void registersASchemaUnderItsSubject() {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":7}")));
        try (RegistryClient registry = client(FIRST.baseUrl() + "/apis/ccompat/v7/")) {
            assertThat(registry.register("flashes-value", SCHEMA)).isEqualTo(7);
        }
        FIRST.verify(
                postRequestedFor(urlEqualTo("/apis/ccompat/v7/subjects/flashes-value/versions"))
                        .withHeader("Content-Type", equalTo("application/vnd.schemaregistry.v1+json"))
                        .withRequestBody(
                                equalToJson(
                                        "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Flash\\\",\\\"fields\\\":[{\\\"name\\\":\\\"text\\\",\\\"type\\\":\\\"string\\\"}]}\"}")));
    }

    @Test
    void findsTheIdOfARegisteredSchema() {
        FIRST.stubFor(any(anyUrl())
                .willReturn(okJson("{\"subject\":\"flashes-value\",\"version\":2,\"id\":7,\"schema\":\"…\"}")));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            assertThat(registry.idOf("flashes-value", SCHEMA)).isEqualTo(7);
        }
        FIRST.verify(postRequestedFor(urlEqualTo("/subjects/flashes-value")));
    }

    @Test
    void findsTheNewestVersionOfASubjectEachTimeAnew() {
        FIRST.stubFor(any(anyUrl())
                .willReturn(okJson(
                        "{\"subject\":\"flashes-value\",\"version\":2,\"id\":7,\"schema\":\"\\\"string\\\"\"}")));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            assertThat(registry.latest("flashes-value"))
                    .isEqualTo(new RegisteredSchema("flashes-value", 2, 7, Schema.create(Schema.Type.STRING)));
            registry.latest("flashes-value");
        }
        FIRST.verify(2, getRequestedFor(urlEqualTo("/subjects/flashes-value/versions/latest")));
    }

    @Test
    void setsTheLevelOfAllSubjectsAndOfOne() {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{\"compatibility\":\"FULL_TRANSITIVE\"}")));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            registry.setCompatibility(Compatibility.FULL_TRANSITIVE);
            registry.setCompatibility("a/b c", Compatibility.BACKWARD);
        }
        FIRST.verify(putRequestedFor(urlEqualTo("/config"))
                .withRequestBody(equalToJson("{\"compatibility\":\"FULL_TRANSITIVE\"}")));
        FIRST.verify(putRequestedFor(urlEqualTo("/config/a%2Fb%20c"))
                .withRequestBody(equalToJson("{\"compatibility\":\"BACKWARD\"}")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comparesASchemaWithASubject(boolean compatible) {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{\"is_compatible\":" + compatible + "}")));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            assertThat(registry.isCompatible("flashes-value", SCHEMA)).isEqualTo(compatible);
        }
        FIRST.verify(postRequestedFor(urlEqualTo("/compatibility/subjects/flashes-value/versions/latest")));
    }

    @Test
    void normalisesWhereItIsAskedTo() {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{\"id\":7}")));
        try (RegistryClient registry = client(FIRST.baseUrl(), Map.of("normalize.schemas", "true"))) {
            registry.register("flashes-value", SCHEMA);
        }
        FIRST.verify(postRequestedFor(urlEqualTo("/subjects/flashes-value/versions?normalize=true")));
    }

    @Test
    void asksOnceForWhatNeverChanges() throws Exception {
        FIRST.stubFor(any(anyUrl())
                .willReturn(okJson("{\"id\":7,\"schema\":\"\\\"string\\\"\"}").withFixedDelay(100)));
        try (RegistryClient registry = client(FIRST.baseUrl());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> questions = Stream.<Callable<Object>>generate(() -> () -> registry.schema(7))
                    .limit(50)
                    .toList();
            for (var answer : threads.invokeAll(questions)) {
                assertThat(answer.get()).isEqualTo(Schema.create(Schema.Type.STRING));
            }
            registry.register("flashes-value", SCHEMA);
            registry.register("flashes-value", SCHEMA);
            registry.idOf("flashes-value", SCHEMA);
            registry.idOf("flashes-value", SCHEMA);
        }
        FIRST.verify(1, getRequestedFor(urlEqualTo("/schemas/ids/7")));
        FIRST.verify(1, postRequestedFor(urlEqualTo("/subjects/flashes-value/versions")));
        FIRST.verify(1, postRequestedFor(urlEqualTo("/subjects/flashes-value")));
    }

    @Test
    void aFailureIsNotRemembered() {
        FIRST.stubFor(any(anyUrl()).willReturn(error(404, 40403, "Schema not found")));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            assertThatThrownBy(() -> registry.schema(7)).isInstanceOf(NotInRegistry.class);
            FIRST.stubFor(any(anyUrl()).willReturn(okJson("{\"schema\":\"\\\"string\\\"\"}")));
            assertThat(registry.schema(7)).isEqualTo(Schema.create(Schema.Type.STRING));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, 401, wiredesk.schemas.registry.RegistryAccessDenied",
        "403, 40301, wiredesk.schemas.registry.RegistryAccessDenied",
        "409, 409, wiredesk.schemas.registry.IncompatibleSchema",
        "422, 42201, wiredesk.schemas.registry.InvalidSchema",
        "418, 418, wiredesk.schemas.registry.UnexpectedAnswer"
    })
    void eachRefusalHasItsOwnType(int status, int code, Class<? extends RegistryRefusal> type) {
        FIRST.stubFor(any(anyUrl()).willReturn(error(status, code, "Because we say so")));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            RegistryRefusal refusal = catchThrowableOfType(type, () -> registry.register("flashes-value", SCHEMA));
            assertThat(refusal)
                    .isExactlyInstanceOf(type)
                    .hasMessage(
                            "Schema registry " + FIRST.baseUrl() + " refused to register Flash under flashes-value: "
                                    + status + (code == status ? "" : " (" + code + ")") + ", Because we say so");
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.errorCode()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"40401, SUBJECT", "40402, VERSION", "40403, SCHEMA", "404, RESOURCE"})
    void whatIsMissingIsNamed(int code, NotInRegistry.Missing missing) {
        FIRST.stubFor(any(anyUrl()).willReturn(error(404, code, "Not found")));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            assertThat(catchThrowableOfType(NotInRegistry.class, () -> registry.latest("x"))
                            .missing())
                    .isEqualTo(missing);
        }
    }

    @Test
    void aRefusalInPlainTextKeepsItsWords() {
        FIRST.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400).withBody("Unexpected character\n  ('x')")));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            assertThatThrownBy(() -> registry.schema(7))
                    .isExactlyInstanceOf(UnexpectedAnswer.class)
                    .hasMessageEndingWith("400, Unexpected character ('x')");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Welcome</html>",
                "",
                "{}",
                "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}",
                "{\"schema\":\"{\"}"
            })
    void anAnswerThatIsNoneIsNoSchema(String body) {
        FIRST.stubFor(any(anyUrl()).willReturn(aResponse().withBody(body)));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            assertThatThrownBy(() -> registry.schema(7)).isExactlyInstanceOf(UnexpectedAnswer.class);
            assertThatThrownBy(() -> registry.register("x", SCHEMA)).isExactlyInstanceOf(UnexpectedAnswer.class);
        }
    }

    @Test
    void theNextAddressAnswersWhenTheFirstDoesNotAndStaysTheFirstChoice() throws IOException {
        SECOND.stubFor(any(anyUrl()).willReturn(okJson("{\"schema\":\"\\\"string\\\"\"}")));
        FIRST.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        try (RegistryClient registry = client(closedAddress() + ", " + FIRST.baseUrl() + "," + SECOND.baseUrl())) {
            registry.schema(1);
            registry.schema(2);
        }
        FIRST.verify(1, getRequestedFor(anyUrl()));
        SECOND.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void aRegistryThatIsAwayIsWorthAnotherTry() throws IOException {
        FIRST.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        SECOND.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        String closed = closedAddress();
        try (RegistryClient registry = client(
                closed + "," + FIRST.baseUrl() + "," + SECOND.baseUrl(),
                Map.of("max.retries", 1, "retries.wait.ms", 1))) {
            RegistryUnavailable away = catchThrowableOfType(RegistryUnavailable.class, () -> registry.schema(7));
            assertThat(away)
                    .isInstanceOf(RetriableException.class)
                    .hasMessageContaining(
                            "could not find the schema 7; tried " + closed + " (ConnectException) 2 times, ")
                    .hasMessageEndingWith(SECOND.baseUrl() + " (answered 500) 2 times");
            assertThat(away.tried()).hasSize(6).element(2).isEqualTo(SECOND.baseUrl() + " (answered 500)");
        }
    }

    @Test
    void aRegistryThatIsTooSlowIsAway() {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(5_000)));
        try (RegistryClient registry = client(FIRST.baseUrl(), Map.of("max.retries", 0, "http.read.timeout.ms", 100))) {
            assertThatThrownBy(() -> registry.schema(7))
                    .isInstanceOf(RegistryUnavailable.class)
                    .hasMessageContaining("HttpTimeoutException");
        }
    }

    @Test
    void aThreadThatIsCalledAwayStopsWaiting() {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(5_000)));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> registry.schema(7)).isInstanceOf(InterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void sendsTheUserOfTheAddress() {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{\"schema\":\"\\\"string\\\"\"}")));
        try (RegistryClient registry = client("http://desk:s%40cret@localhost:" + FIRST.getPort())) {
            registry.schema(7);
        }
        FIRST.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Basic ZGVzazpzQGNyZXQ=")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic.auth.user.info", "schema.registry.basic.auth.user.info"})
    void sendsTheConfiguredUser(String key) {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{\"schema\":\"\\\"string\\\"\"}")));
        try (RegistryClient registry =
                client(FIRST.baseUrl(), Map.of("basic.auth.credentials.source", "USER_INFO", key, "desk:s@cret"))) {
            registry.schema(7);
        }
        FIRST.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Basic ZGVzazpzQGNyZXQ=")));
    }

    @Test
    void sendsTheConfiguredToken() {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{\"schema\":\"\\\"string\\\"\"}")));
        try (RegistryClient registry = client(
                FIRST.baseUrl(),
                Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "t0ken"))) {
            registry.schema(7);
        }
        FIRST.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer t0ken")));
    }

    @Test
    void sendsNoCredentialsWhereNoneAreConfigured() {
        FIRST.stubFor(any(anyUrl()).willReturn(okJson("{\"schema\":\"\\\"string\\\"\"}")));
        try (RegistryClient registry = client(FIRST.baseUrl())) {
            registry.schema(7);
        }
        FIRST.verify(getRequestedFor(anyUrl()).withoutHeader("Authorization"));
    }

    @ParameterizedTest
    @CsvSource({
        "basic.auth.credentials.source, SASL_INHERIT, Only URL and USER_INFO are known",
        "basic.auth.credentials.source, USER_INFO, basic.auth.user.info is missing",
        "bearer.auth.credentials.source, OAUTHBEARER, Only STATIC_TOKEN is known",
        "bearer.auth.credentials.source, STATIC_TOKEN, bearer.auth.token is missing",
        "schema.registry.url, registry:8085, Not an http or https address with a host",
        "schema.registry.url, '', Name at least one address",
        "http.read.timeout.ms, 0, Value must be at least 1"
    })
    void aConfigurationThatMakesNoSenseIsRefusedAtOnce(String key, String value, String message) {
        assertThatThrownBy(
                        () -> client("http://localhost:1", Map.of(key, value)).close())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @Test
    void credentialsAreNeverShown() {
        assertThat(Authorization.basic("desk:secret")).asString().isEqualTo("Authorization[hidden]");
    }

    private static RegistryClient client(String urls) {
        return client(urls, Map.of());
    }

    private static RegistryClient client(String urls, Map<String, Object> more) {
        Map<String, Object> configs = new HashMap<>(Map.of("schema.registry.url", urls));
        configs.putAll(more);
        return RegistryClient.of(configs);
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder error(
            int status, int code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/vnd.schemaregistry.v1+json")
                .withBody("{\"error_code\":" + code + ",\"message\":\"" + message + "\"}");
    }

    /** An address where nobody listens: the port was free a moment ago. */
    private static String closedAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://localhost:" + socket.getLocalPort();
        }
    }
}
