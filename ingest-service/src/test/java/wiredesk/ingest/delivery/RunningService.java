package wiredesk.ingest.delivery;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import wiredesk.ingest.IngestService;
import wiredesk.ingest.publishing.LogWatch;
import wiredesk.schemas.RejectedDelivery;
import wiredesk.schemas.Topics;
import wiredesk.schemas.deploy.ContractDeployment;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

/** The whole service over real HTTP, with a real broker and registry: started once for all that ask it the same way. */
@WithBackingStack({BackingStack.Part.KAFKA, BackingStack.Part.REGISTRY})
@SpringBootTest(
        classes = IngestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "wiredesk.ingest.body-limit=2MB",
            "wiredesk.ingest.feeds.alpina.keys=" + Sender.KEY_HASH,
            "wiredesk.ingest.feeds.alpina.zone=Europe/Zurich",
            "wiredesk.ingest.feeds.other.keys=sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "wiredesk.ingest.feeds.limited.keys=" + Sender.KEY_HASH,
            "wiredesk.ingest.feeds.limited.limits.deliveries=2",
            "wiredesk.ingest.feeds.limited.limits.per=1h",
            "wiredesk.ingest.feeds.impatient.keys=" + Sender.KEY_HASH,
            "wiredesk.ingest.feeds.impatient.limits.deliveries=1",
            "wiredesk.ingest.feeds.impatient.limits.per=1h",
            "wiredesk.ingest.feeds.impatient.limits.answer=503",
            "wiredesk.ingest.feeds.limited-desk.limits.deliveries=1",
            "wiredesk.ingest.feeds.limited-desk.limits.per=1h",
            "wiredesk.ingest.media.largest=1MB",
            "wiredesk.ingest.media.most=10MB",
            "wiredesk.ingest.websub.url=https://wires.example"
        })
abstract class RunningService {

    static final TestHub HUB = new TestHub();

    private static final Path SECRETS = temporary("wiredesk-secrets");

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    /** An agency. */
    Sender sender;

    /** Whoever reaches the management port. */
    Sender operator;

    final TopicReader topics = new TopicReader(
            BackingStack.current().bootstrapServers(), BackingStack.current().registryUrl());

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        BackingStack stack = BackingStack.current();
        ContractDeployment.deploy(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                Map.of("schema.registry.url", stack.registryUrl()),
                3,
                1);
        properties.add("spring.kafka.bootstrap-servers", stack::bootstrapServers);
        properties.add("spring.kafka.properties[schema.registry.url]", stack::registryUrl);
        properties.add(
                "wiredesk.ingest.feeds.signing.signature.secrets",
                () -> secret("signing", "a secret that only alpina and we know"));
        properties.add("wiredesk.ingest.feeds.rotating.keys", () -> secret("rotating", "first-key"));
        FetchedPlaces.configure(properties);
        properties.add("wiredesk.ingest.feeds.desk.superdesk.secrets", () -> secret("desk", "desk token"));
        properties.add("wiredesk.ingest.feeds.limited-desk.superdesk.secrets", () -> secret("desk", "desk token"));
        properties.add(
                "wiredesk.ingest.feeds.rotating-desk.superdesk.secrets", () -> secret("rotating-desk", "first token"));
        properties.add("wiredesk.ingest.media.folder", () -> temporary("wiredesk-media"));
        properties.add(
                "wiredesk.ingest.websub.secret", () -> secret("websub", "a secret from which others are made, long"));
        properties.add("wiredesk.ingest.feeds.hubbed.websub.topic", () -> HUB.topic("hubbed"));
        properties.add("wiredesk.ingest.feeds.denied.websub.topic", () -> HUB.topic("denied"));
    }

    @BeforeEach
    void ready(@Autowired LogWatch watch) {
        sender = new Sender(port);
        operator = new Sender(managementPort);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> watch.kafkaTrouble().isEmpty()
                        && watch.registryTrouble().isEmpty());
    }

    RejectedDelivery rejection(String deliveryId) {
        return (RejectedDelivery) topics.find(
                        Topics.DELIVERIES_REJECTED,
                        value -> ((RejectedDelivery) value).getDeliveryId().equals(deliveryId))
                .value();
    }

    /** Writes a secret's file; a reference to it. */
    static String secret(String name, String content) {
        try {
            Path file = Files.writeString(SECRETS.resolve(name), content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return "file:" + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
