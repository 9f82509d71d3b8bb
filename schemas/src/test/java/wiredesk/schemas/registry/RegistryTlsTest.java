package wiredesk.schemas.registry;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys {@code schema.registry.ssl.*}, with certificates made for the occasion. */
class RegistryTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path directory = Path.of("");

    private static WireMockServer registry = new WireMockServer();

    @BeforeAll
    static void start() throws Exception {
        certificate("registry");
        certificate("client");
        certificate("stranger");
        registry = new WireMockServer(wireMockConfig()
                .dynamicHttpsPort()
                .httpDisabled(true)
                .keystorePath(store("registry").toString())
                .keystoreType("PKCS12")
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .needClientAuth(true)
                .trustStorePath(trusted("client").toString())
                .trustStoreType("PKCS12")
                .trustStorePassword(PASSWORD));
        registry.start();
        registry.stubFor(any(anyUrl()).willReturn(okJson("{\"schema\":\"\\\"string\\\"\"}")));
    }

    @AfterAll
    static void stop() {
        registry.stop();
    }

    @Test
    void certificatesOfBothSidesAreChecked() {
        try (RegistryClient client = client("registry", "client")) {
            assertThat(client.schema(7)).isEqualTo(Schema.create(Schema.Type.STRING));
        }
    }

    @Test
    void aRegistryWithAnUnknownCertificateIsNotTrusted() {
        try (RegistryClient client = client("stranger", "client")) {
            assertThatThrownBy(() -> client.schema(7))
                    .isInstanceOf(RegistryUnavailable.class)
                    .hasMessageContaining("SSLHandshakeException");
        }
    }

    @Test
    void aClientWithAnUnknownCertificateIsNotTrusted() {
        try (RegistryClient client = client("registry", "stranger")) {
            assertThatThrownBy(() -> client.schema(7)).isInstanceOf(RegistryUnavailable.class);
        }
    }

    @Test
    void theHostNameIsAlwaysChecked() {
        assertThatThrownBy(() -> RegistryClient.of(Map.of(
                                "schema.registry.url",
                                registry.baseUrl(),
                                "schema.registry.ssl.endpoint.identification.algorithm",
                                ""))
                        .close())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("host name is always checked");
    }

    private static RegistryClient client(String trusted, String own) {
        Map<String, Object> configs = new HashMap<>();
        configs.put("schema.registry.url", registry.baseUrl());
        configs.put("schema.registry.ssl.truststore.location", trusted(trusted).toString());
        configs.put("schema.registry.ssl.truststore.password", PASSWORD);
        configs.put("schema.registry.ssl.truststore.type", "PKCS12");
        configs.put("schema.registry.ssl.keystore.location", store(own).toString());
        configs.put("schema.registry.ssl.keystore.password", PASSWORD);
        configs.put("schema.registry.ssl.keystore.type", "PKCS12");
        configs.put("schema.registry.ssl.key.password", PASSWORD);
        configs.put("max.retries", 0);
        return RegistryClient.of(configs);
    }

    private static Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    private static Path trusted(String name) {
        return directory.resolve(name + "-trusted.p12");
    }

    /** A key with a certificate for localhost, and a store that trusts just this certificate. */
    private static void certificate(String name) throws IOException, InterruptedException, GeneralSecurityException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "keytool")
                                .toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:localhost",
                        "-keystore",
                        store(name).toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();

        KeyStore own = KeyStore.getInstance(store(name).toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, own.getCertificate(name));
        try (OutputStream out = Files.newOutputStream(trusted(name))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }
}
