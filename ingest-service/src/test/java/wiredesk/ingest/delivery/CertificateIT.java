package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import wiredesk.ingest.IngestService;
import wiredesk.ingest.publishing.LogWatch;
import wiredesk.schemas.deploy.ContractDeployment;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

/** A service that asks for client certificates, and has little patience with slow senders. */
@WithBackingStack({BackingStack.Part.KAFKA, BackingStack.Part.REGISTRY})
class CertificateIT {

    private static ClientCertificates certificates;
    private static ConfigurableApplicationContext service;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path folder, BackingStack stack) throws Exception {
        certificates = ClientCertificates.in(folder);
        ContractDeployment.deploy(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                Map.of("schema.registry.url", stack.registryUrl()),
                3,
                1);
        service = new SpringApplicationBuilder(IngestService.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--management.server.ssl.enabled=false",
                        "--server.ssl.key-store=" + certificates.path("server"),
                        "--server.ssl.key-store-password=" + ClientCertificates.PASSWORD,
                        "--server.ssl.trust-store=" + certificates.path("trusted"),
                        "--server.ssl.trust-store-password=" + ClientCertificates.PASSWORD,
                        "--server.ssl.client-auth=want",
                        "--spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                        "--spring.kafka.properties.[schema.registry.url]=" + stack.registryUrl(),
                        "--wiredesk.ingest.reception.body-time=1s",
                        "--wiredesk.ingest.feeds.alpina.certificate.subjects[0]=CN=alpina.example,O=Wires",
                        "--wiredesk.ingest.feeds.alpina.keys=" + Sender.KEY_HASH,
                        "--wiredesk.ingest.feeds.littoral.certificate.subjects[0]=CN=littoral.example,O=Wires",
                        "--wiredesk.ingest.feeds.littoral.limits.answer=503");
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        LogWatch watch = service.getBean(LogWatch.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> watch.kafkaTrouble().isEmpty()
                        && watch.registryTrouble().isEmpty());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aFeedIsLetInByItsCertificate() throws Exception {
        assertThat(push("alpina", "alpina").statusCode()).isEqualTo(202);
    }

    @Test
    void theCertificateOfAnotherFeedDoesNotOpen() throws Exception {
        assertThat(push("littoral", "alpina").statusCode()).isEqualTo(401);
        assertThat(push("alpina", "nobody").statusCode()).isEqualTo(401);
    }

    @Test
    void aTrustedCertificateOfNoFeedDoesNotOpen() throws Exception {
        assertThat(push("server", "alpina").statusCode()).isEqualTo(401);
    }

    @Test
    void whoSendsTooSlowlyIsCutOffAndToldSoAsItsFeedWants() throws Exception {
        assertThat(drip("alpina")).startsWith("HTTP/1.1 408").containsIgnoringCase("\r\nretry-after: ");
        assertThat(drip("littoral")).startsWith("HTTP/1.1 503").containsIgnoringCase("\r\nretry-after: ");
    }

    private static HttpResponse<String> push(String certificate, String feed) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(certificates.client(certificate))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/feeds/" + feed + "/stories"))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "Sealed\n\nA story that came with a certificate."))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Sends a byte five times a second, as long as it is taken; the answer's head. */
    private static String drip(String feed) throws GeneralSecurityException, IOException, InterruptedException {
        SSLContext client = certificates.client(feed);
        try (SSLSocket socket = (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /feeds/" + feed + "/stories HTTP/1.1\r\nHost: wire\r\nContent-Length: 1000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Thread dripping = Thread.ofVirtual().start(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        out.write('a');
                        out.flush();
                        Thread.sleep(200);
                    }
                } catch (IOException | InterruptedException e) {
                    // It was cut off, or has been seen enough.
                }
            });
            byte[] head = new byte[600];
            int read = socket.getInputStream().read(head);
            dripping.interrupt();
            dripping.join();
            return new String(head, 0, Math.max(0, read), StandardCharsets.US_ASCII);
        }
    }
}
