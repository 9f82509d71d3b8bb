package wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.Topics;
import wiredesk.stack.BackingStack;
import wiredesk.stack.ChildProcess;
import wiredesk.stack.PostgresServer;
import wiredesk.stack.junit.WithBackingStack;

/** What becomes of stories when the service, or what it stands on, goes away and comes back. */
@WithBackingStack
class RecoveryIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String GROUP = "publish-store-postgres";

    @TempDir
    Path directory;

    private House house;
    private Tables tables;

    @BeforeAll
    static void leaveTheTopicsToTheseTests() {
        RunningService.stop();
    }

    @BeforeEach
    void open(BackingStack stack) {
        house = new House(stack);
        tables = new Tables(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anEmbargoedArticleIsReleasedAfterARestart() {
        String id = Stories.newId();
        String killed = Stories.newId();
        Instant until;
        try (var service = house.start();
                var operator = new Desk(service.managementPort())) {
            until = Instant.now().plusSeconds(15);
            house.send(Stories.story(id).embargoed(until));
            house.send(Stories.story(killed).embargoed(until));
            house.send(Stories.story(killed).version(2).killed());
            await().atMost(SOON)
                    .until(() -> operator.get("/actuator/holds").body().contains(id));
        }
        assertThat(house.published(id)).as("not before its time").isEmpty();

        try (var service = house.start();
                var desk = new Desk(service.port())) {
            await().atMost(SOON).until(() -> desk.article(id).statusCode() == 200);
            assertThat(house.published(id))
                    .singleElement()
                    .satisfies(article -> assertThat(article.getPublishedAt())
                            .isAfterOrEqualTo(until.truncatedTo(java.time.temporal.ChronoUnit.MILLIS)));
            assertThat(house.published(killed))
                    .extracting(article -> article.getState())
                    .containsExactly(PublicationState.WITHDRAWN);
        }
    }

    @Test
    void aReplayOfTheWholeTopicChangesNothing() throws Exception {
        var random = new Random(7);
        List<String> ids = new ArrayList<>();
        try (var service = house.start();
                var desk = new Desk(service.port())) {
            for (int i = 0; i < 30; i++) {
                String id = Stories.newId();
                ids.add(id);
                for (int version = 1; version <= 1 + random.nextInt(3); version++) {
                    house.send(Stories.story(id).version(version).headline("Ferries, take " + version));
                }
                if (i % 5 == 0) {
                    house.send(Stories.story(id).version(1).killed());
                }
                if (i % 10 == 0) {
                    house.send(Stories.story(id).version(9).status(EditorialStatus.USABLE));
                }
            }
            String last = ids.getLast();
            await().atMost(SOON).until(() -> desk.article(last).statusCode() == 200);
            await().atMost(SOON)
                    .until(() -> ids.stream().allMatch(id -> desk.article(id).statusCode() == 200));
            await().atMost(SOON).until(() -> behind(service) == 0);
        }
        Map<String, List<String>> before = tables.dump();
        rewind();

        try (var service = house.start()) {
            await().atMost(SOON).until(() -> committed() > 0 && behind(service) == 0);
        }
        assertThat(tables.dump()).isEqualTo(before);
    }

    @Test
    void aDatabaseThatWasAwayCatchesUpAndTheStreamGoesOnMeanwhile() throws Exception {
        String password = PostgresServer.randomPassword();
        int port = freePort();
        String url = PostgresServer.jdbcUrl(port);
        String before = Stories.newId();
        List<String> meanwhile = new ArrayList<>();
        ChildProcess postgres = postgres(port, password);
        try (var service = house.startOn(url, PostgresServer.USER, password);
                var desk = new Desk(service.port())) {
            house.send(Stories.story(before));
            await().atMost(SOON).until(() -> desk.article(before).statusCode() == 200);
            var listening = desk.listen("");

            postgres.close();
            for (int i = 0; i < 20; i++) {
                String id = Stories.newId();
                meanwhile.add(id);
                house.send(Stories.story(id));
            }
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(meanwhile)
                            .allSatisfy(id -> assertThat(listening.states(id)).containsExactly("PUBLISHED 1")));
            assertThat(desk.article(before).statusCode()).isEqualTo(503);
            house.send(Stories.story(before).version(2).killed());

            postgres = postgres(port, password);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(meanwhile)
                            .allSatisfy(id ->
                                    assertThat(desk.article(id).statusCode()).isEqualTo(200)));
            await().atMost(SOON)
                    .until(() ->
                            desk.articleJson(before).path("state").asString().equals("WITHDRAWN"));
            assertThat(house.records(Topics.publishedDead("postgres")))
                    .noneMatch(record ->
                            meanwhile.contains(new String(record.key(), java.nio.charset.StandardCharsets.UTF_8)));
        } finally {
            postgres.close();
        }
    }

    @Test
    void theServiceStartsAndPublishesWithoutItsDatabase() throws Exception {
        String password = PostgresServer.randomPassword();
        int port = freePort();
        String id = Stories.newId();
        try (var service = house.startOn(PostgresServer.jdbcUrl(port), PostgresServer.USER, password);
                var desk = new Desk(service.port())) {
            house.send(Stories.story(id));
            await().atMost(SOON).until(() -> house.published(id).size() == 1);
            assertThat(desk.article(id).statusCode()).isEqualTo(503);

            try (ChildProcess postgres = postgres(port, password)) {
                assertThat(postgres).isNotNull();
                await().atMost(SOON).until(() -> desk.article(id).statusCode() == 200);
            }
        }
    }

    private ChildProcess postgres(int port, String password) {
        ChildProcess postgres =
                PostgresServer.process(port, directory.resolve("data"), password, directory.resolve("postgres.log"));
        postgres.awaitReady(SOON);
        return postgres;
    }

    private static int freePort() throws java.io.IOException {
        try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As an operator would, with kafka-consumer-groups --reset-offsets --to-earliest. */
    private void rewind() throws Exception {
        try (Admin admin = Admin.create(house.kafka())) {
            var start = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .keySet()
                    .forEach(partition -> start.put(partition, new OffsetAndMetadata(0)));
            await().atMost(SOON).ignoreExceptions().until(() -> {
                admin.alterConsumerGroupOffsets(GROUP, start).all().get();
                return true;
            });
        }
    }

    private long committed() throws Exception {
        try (Admin admin = Admin.create(house.kafka())) {
            return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        }
    }

    private static long behind(House.Service service) {
        try (var operator = new Desk(service.managementPort())) {
            return operator.json("/actuator/health")
                    .path("components")
                    .path("stores")
                    .path("details")
                    .path("postgres")
                    .path("behind")
                    .asLong(-1);
        }
    }
}
