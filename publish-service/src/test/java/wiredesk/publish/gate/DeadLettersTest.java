package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.GateDriver.EMBARGO;
import static wiredesk.publish.gate.GateDriver.bytes;
import static wiredesk.publish.gate.GateDriver.header;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.kafka.support.KafkaHeaders;
import wiredesk.publish.Stories;
import wiredesk.publish.Stories.Story;
import wiredesk.publish.gate.rules.Unshown;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topics;

/** What cannot go on goes to the dead letters, and stops nobody. */
class DeadLettersTest {

    @RegisterExtension
    final GateDriver gate = new GateDriver();

    @Test
    void bytesThatAreNoArticleGoToTheDeadLettersAndTheNextArticleIsPublished() {
        gate.in().pipeInput(new TestRecord<>("urn:bad".getBytes(UTF_8), "no article".getBytes(UTF_8)));
        gate.send(Stories.story("urn:good"));

        TestRecord<byte[], byte[]> dead = gate.dead().getFirst();
        assertThat(new String(dead.getKey(), UTF_8)).isEqualTo("urn:bad");
        assertThat(new String(dead.getValue(), UTF_8)).isEqualTo("no article");
        assertThat(header(dead, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(Topics.ARTICLES_ENRICHED);
        assertThat(header(dead, KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .startsWith("Expected a record of type EnrichedArticle, found 10 bytes that are none");
        assertThat(gate.published()).extracting(PublishedArticle::getArticleId).containsExactly("urn:good");
    }

    @Test
    void anArticleUnderAnotherKeyGoesToTheDeadLettersForItsHistoryIsInAnotherPartition() {
        gate.in()
                .pipeInput(new TestRecord<>(
                        "urn:b".getBytes(UTF_8), bytes(Stories.story("urn:a").enriched())));
        assertThat(header(gate.dead().getFirst(), KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .isEqualTo("Expected the article id as key, found the key urn:b with the article urn:a");
        assertThat(gate.published()).isEmpty();
    }

    @Test
    void aRegistryThatIsAwayIsAskedAgainAndNothingGoesToTheDeadLetters() {
        gate.registryTroubles().add(new TimeoutException("away"));
        gate.registryTroubles().add(new TimeoutException("still away"));
        gate.send(Stories.story("urn:a"));

        assertThat(gate.published()).hasSize(1);
        assertThat(gate.dead()).isEmpty();
        assertThat(gate.registryTroubles()).isEmpty();
    }

    @Test
    void aHeldArticleThatCannotBeReadAtItsReleaseGoesToTheDeadLettersAndIsNoLongerHeld() {
        gate.send(Stories.story("urn:a").embargoed(EMBARGO));
        gate.send(Stories.story("urn:b").embargoed(EMBARGO));
        gate.registryTroubles().add(new SerializationException("its schema is not known any more"));
        gate.advance(Duration.ofSeconds(2));

        TestRecord<byte[], byte[]> dead = gate.dead().getFirst();
        assertThat(new String(dead.getKey(), UTF_8)).isEqualTo("urn:a");
        assertThat(header(dead, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).contains("its schema is not known any more");
        assertThat(header(dead, "wiredesk-origin")).isEqualTo("0@0");
        assertThat(gate.published()).extracting(PublishedArticle::getArticleId).containsExactly("urn:b");
        assertThat(gate.held()).isEmpty();
        assertThat(gate.known("urn:a").heldUntil()).isEmpty();
        assertThat(gate.known("urn:a").unshown()).contains(Unshown.DEAD_LETTER);
    }

    @Test
    void anArticleThatWentToTheDeadLettersAtItsReleaseIsPublishedWhenItIsSentAgain() {
        Story story = Stories.story("urn:a").embargoed(EMBARGO);
        gate.send(story);
        gate.registryTroubles().add(new SerializationException("its schema is not known any more"));
        gate.advance(Duration.ofSeconds(2));
        gate.send(story);

        assertThat(gate.published()).extracting(PublishedArticle::getArticleId).containsExactly("urn:a");
        assertThat(gate.known("urn:a").unshown()).isEmpty();
    }

    @Test
    void anArticleWhosePublicationWasRefusedGoesToTheDeadLettersWhenItComesAgainAndIsNotRemembered() {
        EnrichedArticle article = Stories.story("urn:a").enriched();
        gate.refuses(publication("urn:a", "0@0"));
        gate.send(article);
        gate.send(Stories.story("urn:b"));

        TestRecord<byte[], byte[]> dead = gate.dead().getFirst();
        assertThat(dead.getValue()).isEqualTo(bytes(article));
        assertThat(header(dead, KafkaHeaders.DLT_EXCEPTION_FQCN)).isEqualTo(RecordTooLargeException.class.getName());
        assertThat(header(dead, KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .isEqualTo("articles.published refused 3 bytes as too large: more than the limit");
        assertThat(gate.published()).extracting(PublishedArticle::getArticleId).containsExactly("urn:b");

        gate.send(article);
        assertThat(gate.published())
                .as("sent again from another place, once the limit is raised")
                .extracting(PublishedArticle::getArticleId)
                .containsExactly("urn:a");
    }

    @Test
    void aHeldArticleWhosePublicationWasRefusedGoesToTheDeadLettersAtItsRelease() {
        gate.send(Stories.story("urn:a").embargoed(EMBARGO));
        gate.refuses(publication("urn:a", "0@0"));
        gate.advance(Duration.ofSeconds(2));

        assertThat(gate.dead()).hasSize(1);
        assertThat(gate.published()).isEmpty();
        assertThat(gate.known("urn:a").unshown()).contains(Unshown.DEAD_LETTER);
    }

    @Test
    void anArticleThatIsTooLargeToBeHeldGoesToTheDeadLettersWhenItComesAgain() {
        Story story = Stories.story("urn:a").embargoed(EMBARGO);
        byte[] held = HeldRecord.serde()
                .serializer()
                .serialize("", new HeldRecord(Optional.of(new Origin(0, 0, 7)), bytes(story.enriched())));
        byte[] key = EmbargoKey.serde().serializer().serialize("", new EmbargoKey(EMBARGO, "urn:a"));
        gate.refuses(new ProducerRecord<>("gate-test-embargoes-changelog", key, held));
        gate.send(story);

        assertThat(header(gate.dead().getFirst(), KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .startsWith("gate-test-embargoes-changelog refused");
        assertThat(gate.held()).isEmpty();
    }

    @Test
    void anArticleThatIsTooLargeForTheDeadLettersTooLeavesItsBytesWhereTheyAre() {
        gate.refuses(publication("urn:a", "0@0"));
        ProducerRecord<byte[], byte[]> letter = publication("urn:a", "0@0");
        gate.refuses(new ProducerRecord<>(
                Topics.ARTICLES_ENRICHED_DEAD, null, letter.key(), letter.value(), letter.headers()));
        gate.send(Stories.story("urn:a"));

        TestRecord<byte[], byte[]> dead = gate.dead().getFirst();
        assertThat(dead.getValue()).isNull();
        assertThat(header(dead, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).startsWith("articles.published refused");
        assertThat(header(dead, "wiredesk-origin")).isEqualTo("0@0");
    }

    @Test
    void onlySoManyRefusalsAreRemembered() {
        for (int i = 0; i <= Refusals.MOST; i++) {
            gate.refuses(publication("urn:a", "0@" + i));
        }
        gate.send(Stories.story("urn:a"));
        gate.send(Stories.story("urn:a").version(2));
        assertThat(gate.dead()).as("the oldest is forgotten").hasSize(1);
        assertThat(gate.published()).hasSize(1);
    }

    private static ProducerRecord<byte[], byte[]> publication(String id, String origin) {
        var headers = new RecordHeaders();
        headers.add("wiredesk-origin", origin.getBytes(UTF_8));
        return new ProducerRecord<>(Topics.ARTICLES_PUBLISHED, null, id.getBytes(UTF_8), new byte[3], headers);
    }
}
