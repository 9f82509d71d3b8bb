package wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

/** A story's way from {@code articles.enriched} to topic, database, API and stream. */
@WithBackingStack
class PublishingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static House house;
    private static House.Service service;
    private static Desk desk;

    @BeforeAll
    static void open(BackingStack stack) {
        house = new House(stack);
        service = house.start();
        desk = new Desk(service.port());
    }

    @AfterAll
    static void close() {
        desk.close();
        service.close();
        house.close();
    }

    @Test
    void aStoryIsPublishedStoredListedAndHeard() {
        String id = Stories.newId();
        var listening = desk.listen("");

        house.send(Stories.story(id));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(listening.states(id)).containsExactly("PUBLISHED 1"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.article(id).statusCode()).isEqualTo(200));
        assertThat(desk.listed("feed=rheinpress")).contains(id);
        assertThat(house.published(id)).hasSize(1);
    }
}
