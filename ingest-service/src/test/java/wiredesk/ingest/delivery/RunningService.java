package wiredesk.ingest.delivery;

import static org.awaitility.Awaitility.await;

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
            "wiredesk.ingest.feeds.other.keys=sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        })
abstract class RunningService {

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
}
