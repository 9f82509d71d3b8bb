package wiredesk.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import wiredesk.local.Part;
import wiredesk.local.client.Receipt;
import wiredesk.schemas.Topics;

/** A service that dies takes nothing with it and doubles nothing. */
@WithWiredesk
class CrashIT {

    private static final int STORIES = 1_200;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void storiesUnderWayWhenServicesAreKilledArriveOnceEach(Wiredesk wiredesk) {
        List<Story> stories = Flood.of("crash", STORIES);
        try (var desk = wiredesk.desk("/")) {
            assertThat(desk.connection()).hasText("Live");

            CompletableFuture<List<Receipt.Article>> before = pushed(wiredesk, stories.subList(0, STORIES / 2));
            await("some are stored").atMost(PATIENCE).until(() -> stored(wiredesk) > STORIES / 20);
            CompletableFuture<List<Receipt.Article>> during = pushed(wiredesk, stories.subList(STORIES / 2, STORIES));
            wiredesk.stack().kill(Part.ENRICH);
            wiredesk.stack().kill(Part.PUBLISH);

            assertThat(desk.connection()).hasText("Connection lost");
            List<String> ids = Stream.of(before, during)
                    .flatMap(pushes -> pushes.join().stream())
                    .map(Receipt.Article::articleId)
                    .toList();
            var enrich = CompletableFuture.runAsync(() -> wiredesk.stack().restart(Part.ENRICH));
            wiredesk.stack().restart(Part.PUBLISH);
            enrich.join();
            Sentinels.pass(wiredesk, PATIENCE);

            assertThat(ids).hasSize(STORIES);
            assertThat(times(wiredesk, Topics.ARTICLES_ENRICHED, ids)).isEqualTo(STORIES);
            assertThat(times(wiredesk, Topics.ARTICLES_PUBLISHED, ids)).isEqualTo(STORIES);
            assertThat(wiredesk.database()
                            .number("select count(*) from article_revision where article_id = any(?)", (Object)
                                    ids.toArray(String[]::new)))
                    .isEqualTo(STORIES);
            // The page has found its way back by itself.
            assertThat(desk.connection()).hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(desk.entries("The last story of the day").first()).isVisible();
            assertThat(desk.faults()).isEmpty();
        }
    }

    private static CompletableFuture<List<Receipt.Article>> pushed(Wiredesk wiredesk, List<Story> stories) {
        return CompletableFuture.supplyAsync(() -> wiredesk.sender().pushAll(stories));
    }

    private static long stored(Wiredesk wiredesk) {
        return wiredesk.database().number("select count(*) from article where id like 'urn:system:crash:%'");
    }

    /** The records of the articles on a topic; fails unless each has at most one. */
    private static int times(Wiredesk wiredesk, String topic, List<String> ids) {
        var wanted = Set.copyOf(ids);
        List<String> keys = wiredesk.topic(topic).records().stream()
                .map(ConsumerRecord::key)
                .filter(wanted::contains)
                .toList();
        assertThat(keys).as("articles on " + topic).doesNotHaveDuplicates();
        return keys.size();
    }
}
