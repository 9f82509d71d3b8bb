package wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wiredesk.publish.RunningService.SOON;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wiredesk.schemas.EditorialStatus;

/** What is taken back: by a kill, or because it has expired. */
@WithRunningService
class WithdrawalIT {

    private final House house;
    private final Desk desk;
    private final Tables tables;

    WithdrawalIT(RunningService running) {
        this.house = running.house();
        this.desk = running.desk();
        this.tables = running.tables();
    }

    @Test
    void aKillWithdrawsInTopicStoreApiAndStreamAndNoTextIsLeftInAny() {
        String id = Stories.newId();
        var listening = desk.listen("?language=en&topic=medtop:20000148");
        house.send(Stories.story(id).version(2));
        desk.awaitStored(id);

        house.send(Stories.story(id).version(1).killed());

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(desk.articleJson(id).path("state").asString())
                                .isEqualTo("WITHDRAWN"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(listening.states(id)).containsExactly("PUBLISHED 2", "WITHDRAWN 2"));
        JsonNode article = desk.articleJson(id);
        assertThat(article.path("status").asString()).isEqualTo("CANCELED");
        assertThat(article.path("note").asString()).isEqualTo("Photos follow.");
        assertThat(article.path("revisions")).hasSize(2);
        assertThat(desk.article(id).body()).doesNotContain("Ferries", "Konstanz", "Weber", "landing");
        assertThat(listening.events(id).getLast().article().toString())
                .doesNotContain("Ferries", "Konstanz", "landing");
        assertThat(desk.listed("q=ferries&limit=500")).doesNotContain(id);
        assertThat(desk.listed("tag=Konstanz&limit=500")).doesNotContain(id);
        assertThat(tables.value("select count(*) from article_revision where article_id = ? and withdrawn", id))
                .as("kept, marked")
                .isEqualTo("1");
        assertThat(house.published(id)).hasSize(2);
    }

    @Test
    void aNewerUsableRevisionAfterAKillIsPublishedAgain() {
        String id = Stories.newId();
        house.send(Stories.story(id).version(1));
        house.send(Stories.story(id).version(2).killed());
        house.send(Stories.story(id).version(3).status(EditorialStatus.USABLE).headline("Ferries sail again"));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(desk.articleJson(id).path("headline").asString())
                                .isEqualTo("Ferries sail again"));
        assertThat(desk.articleJson(id)
                        .path("revisions")
                        .valueStream()
                        .map(r -> r.path("version").asLong() + " "
                                + r.path("state").asString() + " "
                                + r.path("headline").asString("-")))
                .containsExactly("3 PUBLISHED Ferries sail again", "2 WITHDRAWN -", "1 PUBLISHED -");
    }

    @Test
    void aStoryThatHadExpiredIsKnownButNotShown() {
        String id = Stories.newId();
        house.send(Stories.story(id).expiring(Instant.now().minusSeconds(1)));
        desk.awaitStored(id);

        JsonNode article = desk.articleJson(id);
        assertThat(article.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(article.path("status").asString()).isEqualTo("USABLE");
        assertThat(desk.article(id).body()).doesNotContain("Ferries", "Konstanz", "landing");
        assertThat(desk.listed("q=ferries&limit=500")).doesNotContain(id);
    }

    @Test
    void aPublishedStoryIsTakenBackByARevisionThatHasExpired() {
        String id = Stories.newId();
        house.send(Stories.story(id));
        desk.awaitStored(id);
        house.send(Stories.story(id).version(2).expiring(Instant.now()));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(desk.articleJson(id).path("state").asString())
                                .isEqualTo("WITHDRAWN"));
        assertThat(house.published(id)).hasSize(2);
        assertThat(desk.listed("q=ferries&limit=500")).doesNotContain(id);
    }
}
