package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.IngestService;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.deploy.ContractDeployment;
import wiredesk.stack.BackingStack;
import wiredesk.stack.KafkaBroker;
import wiredesk.stack.junit.WithBackingStack;

/** What senders are told while the broker, one of this test's own, is away or behind, and that the service recovers by itself. */
@WithBackingStack({BackingStack.Part.KAFKA, BackingStack.Part.REGISTRY})
class KafkaAwayIT {

    @Test
    void withoutKafkaSendersAreToldToComeBackAndAreServedWhenItIs(
            @TempDir Path data, @TempDir Path secrets, BackingStack stack) throws IOException {
        Path token = Files.writeString(secrets.resolve("desk"), "desk token");
        int port = freePort();
        try (Service service = new Service(
                "127.0.0.1:" + port,
                stack.registryUrl(),
                "--wiredesk.ingest.feeds.desk.superdesk.secrets=file:" + token)) {
            service.awaitReadiness(503);
            assertThat(service.push("Too early").status()).isEqualTo(503);

            try (KafkaBroker broker = KafkaBroker.keeping(port, data)) {
                ContractDeployment.deploy(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        Map.of("schema.registry.url", stack.registryUrl()),
                        1,
                        1);
                service.awaitReadiness(200);
                assertThat(service.pushUntilTaken("In time").status()).isEqualTo(202);
            }

            assertThat(service.push("While it goes").status()).isEqualTo(503);
            service.awaitReadiness(503);
            long began = System.nanoTime();
            Sender.Answer answer = service.push("While it is away");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("retry-after")).isEqualTo("2");
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
            assertThat(answer.json().get("deliveryId").asString()).isNotBlank();
            assertThat(service.sender
                            .push("alpina", "application/json", "{broken")
                            .status())
                    .as("a refusal that cannot be kept")
                    .isEqualTo(503);
            Sender.Answer superdesk = service.sender.send(service.sender
                    .request("/feeds/desk/superdesk")
                    .header("x-superdesk-signature", "sha1=87529613eef5e3356c566233f913c949da857234")
                    .POST(HttpRequest.BodyPublishers.ofString("{broken")));
            assertThat(superdesk.status()).isEqualTo(503);
            assertThat(superdesk.json().get("reason").asString()).isEqualTo("log-unavailable");

            try (KafkaBroker broker = KafkaBroker.keeping(port, data)) {
                service.awaitReadiness(200);
                Sender.Answer again = service.pushUntilTaken("Again");
                JsonNode at = again.json().get("articles").get(0);
                RawArticle stored = (RawArticle) new TopicReader(broker.bootstrapServers(), stack.registryUrl())
                        .at(
                                at.get("topic").asString(),
                                at.get("partition").asInt(),
                                at.get("offset").asLong())
                        .value();
                assertThat(stored.getItem().getHeadline()).isEqualTo("Again");
            }
        }
    }

    /** The first story fills the buffer and stays there for a while; there is no room for the second beside it. */
    @Test
    void whenTheWayToKafkaIsFullSendersAreToldToComeBackAtOnce(BackingStack stack) throws Exception {
        ContractDeployment.deploy(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                Map.of("schema.registry.url", stack.registryUrl()),
                3,
                1);
        try (Service service = new Service(
                stack.bootstrapServers(),
                stack.registryUrl(),
                "--spring.kafka.producer.buffer-memory=1100KB",
                "--spring.kafka.producer.batch-size=1MB",
                "--spring.kafka.producer.properties.[linger.ms]=2000",
                "--spring.kafka.producer.properties.[max.block.ms]=1",
                "--spring.kafka.producer.compression-type=none")) {
            service.awaitReadiness(200);
            String story = "A long story\n\n" + "A sentence of which there are many. ".repeat(16_000);
            try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Sender.Answer>> pushed = IntStream.range(0, 4)
                        .mapToObj(i -> senders.submit(() -> service.sender.push("alpina", "text/plain", i + story)))
                        .toList();
                List<Sender.Answer> answers = new ArrayList<>();
                for (Future<Sender.Answer> answer : pushed) {
                    answers.add(answer.get());
                }

                assertThat(answers)
                        .extracting(Sender.Answer::status)
                        .contains(503)
                        .containsOnly(202, 503);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() == 503)
                        .allSatisfy(answer ->
                                assertThat(answer.header("retry-after")).isEqualTo("2"));
            }
            assertThat(service.pushUntilTaken("There is room again").status()).isEqualTo(202);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final class Service implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final Sender sender;
        private final Sender operator;

        Service(String kafka, String registryUrl, String... more) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--management.server.port=0",
                    "--spring.kafka.bootstrap-servers=" + kafka,
                    "--spring.kafka.properties.[schema.registry.url]=" + registryUrl,
                    "--wiredesk.ingest.feeds.alpina.keys=" + Sender.KEY_HASH));
            arguments.addAll(List.of(more));
            context = new SpringApplicationBuilder(IngestService.class).run(arguments.toArray(String[]::new));
            sender = new Sender(port("local.server.port"));
            operator = new Sender(port("local.management.port"));
        }

        Sender.Answer push(String headline) {
            return sender.push("alpina", "text/plain", headline + "\n\nThe same body each time.");
        }

        /** As a sender does that is told to come back. */
        Sender.Answer pushUntilTaken(String headline) {
            return await().atMost(Duration.ofSeconds(30)).until(() -> push(headline), answer -> answer.status() == 202);
        }

        void awaitReadiness(int status) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> operator.send(operator.request("/actuator/health/readiness")
                                            .GET())
                                    .status()
                            == status);
        }

        private int port(String name) {
            return context.getEnvironment().getRequiredProperty(name, Integer.class);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
