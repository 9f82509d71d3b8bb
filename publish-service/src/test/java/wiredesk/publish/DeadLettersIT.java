package wiredesk.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wiredesk.publish.RunningService.SOON;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Topics;

/** What cannot go on goes to the dead letters, and the stories around it are published. */
@WithRunningService
class DeadLettersIT {

    private final House house;
    private final Desk desk;
    private final Desk operator;

    DeadLettersIT(RunningService running) {
        this.house = running.house();
        this.desk = running.desk();
        this.operator = running.operator();
    }

    @Test
    void bytesThatAreNoArticleGoToTheDeadLettersAndStopNobody() {
        String bad = Stories.newId();
        String good = Stories.newId();
        house.send(bad, "no article".getBytes(UTF_8));
        house.sendTo(Topics.ARTICLES_PUBLISHED, bad, "no publication".getBytes(UTF_8));
        house.send(Stories.story(good));

        desk.awaitStored(good);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(house.records(Topics.publishedDead("postgres"), bad))
                        .hasSize(1));
        ConsumerRecord<byte[], byte[]> dead = deadLetter(bad);
        assertThat(new String(dead.value(), UTF_8)).isEqualTo("no article");
        assertThat(text(dead.headers(), KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .contains("Expected a record of type EnrichedArticle");
    }

    @Test
    void anArticleThatPostgresCannotHoldGoesToItsDeadLettersAndTheOthersOfItsBatchAreStored() {
        String before = Stories.newId();
        String bad = Stories.newId();
        String after = Stories.newId();
        house.send(Stories.story(before));
        house.send(Stories.story(bad).headline("A NUL \0 in a headline"));
        house.send(Stories.story(after));

        desk.awaitStored(before);
        desk.awaitStored(after);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(house.records(Topics.publishedDead("postgres"), bad))
                        .hasSize(1));
        assertThat(desk.article(bad).statusCode()).isEqualTo(404);
    }

    @Test
    void anArticleThatTheBrokerRefusesAsTooLargeGoesToTheDeadLettersAndTheOthersArePublishedOnce() {
        String before = Stories.newId();
        String after = Stories.newId();
        EnrichedArticle large = withBody(Stories.story(Stories.newId()).enriched(), noise());
        house.send(Stories.story(before));
        house.send(large);
        house.send(Stories.story(after));

        ConsumerRecord<byte[], byte[]> dead = deadLetter(large.getArticleId());
        assertThat(dead.value()).isEqualTo(house.bytes(Topics.ARTICLES_ENRICHED, large));
        assertSaysTooLarge(dead, Topics.ARTICLES_PUBLISHED);
        desk.awaitStored(before);
        desk.awaitStored(after);
        assertThat(house.published(before)).hasSize(1);
        assertThat(house.published(after)).hasSize(1);
        assertThat(house.published(large.getArticleId())).isEmpty();
        assertThat(operator.get("/actuator/prometheus").body()).contains("reason=\"too-large\"");

        EnrichedArticle shortened =
                Stories.story(large.getArticleId()).version(2).enriched();
        house.send(shortened);
        desk.awaitStored(large.getArticleId());
    }

    @Test
    void anArticleThatIsTooLargeToBeHeldAndAsADeadLetterTooIsNotHeldAndLeavesItsPlaceThere() {
        String beside = Stories.newId();
        Instant until = Instant.now().plusSeconds(1);
        EnrichedArticle large = withBody(
                Stories.story(Stories.newId()).embargoed(until).enriched(),
                "The ferries sail. ".repeat(RunningService.PRODUCER_LIMIT / 16));
        house.send(large);
        house.send(Stories.story(beside).embargoed(until));

        ConsumerRecord<byte[], byte[]> dead = deadLetter(large.getArticleId());
        assertThat(dead.value()).isNull();
        assertSaysTooLarge(dead, "publish-gate-embargoes-changelog");
        desk.awaitStored(beside);
        assertThat(house.published(beside)).hasSize(1);
        assertThat(operator.get("/actuator/holds").body()).doesNotContain(large.getArticleId());
    }

    /** The reason, and the place of the record it was made of. */
    private void assertSaysTooLarge(ConsumerRecord<byte[], byte[]> dead, String topic) {
        String id = new String(dead.key(), UTF_8);
        ConsumerRecord<byte[], byte[]> origin =
                house.records(Topics.ARTICLES_ENRICHED, id).getFirst();
        assertThat(text(dead.headers(), KafkaHeaders.DLT_EXCEPTION_FQCN))
                .isEqualTo(RecordTooLargeException.class.getName());
        assertThat(text(dead.headers(), KafkaHeaders.DLT_EXCEPTION_MESSAGE)).startsWith(topic + " refused");
        assertThat(text(dead.headers(), KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(Topics.ARTICLES_ENRICHED);
        assertThat(ByteBuffer.wrap(dead.headers()
                                .lastHeader(KafkaHeaders.DLT_ORIGINAL_PARTITION)
                                .value())
                        .getInt())
                .isEqualTo(origin.partition());
        assertThat(ByteBuffer.wrap(dead.headers()
                                .lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET)
                                .value())
                        .getLong())
                .isEqualTo(origin.offset());
    }

    private ConsumerRecord<byte[], byte[]> deadLetter(String id) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(house.records(Topics.ARTICLES_ENRICHED_DEAD, id))
                        .hasSize(1));
        return house.records(Topics.ARTICLES_ENRICHED_DEAD, id).getFirst();
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    private static EnrichedArticle withBody(EnrichedArticle article, String body) {
        return EnrichedArticle.newBuilder(article)
                .setItem(
                        NewsItem.newBuilder(article.getItem()).setBodyText(body).build())
                .build();
    }

    /** More than the broker takes of a publication, and nothing that compression makes smaller. */
    private static String noise() {
        var random = new Random(11);
        return random.ints(2L * RunningService.BROKER_LIMIT, 'A', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
