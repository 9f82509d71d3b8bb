package wiredesk.publish.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.GateDriver.EMBARGO;
import static wiredesk.publish.gate.GateDriver.NOW;
import static wiredesk.publish.gate.GateDriver.bytes;
import static wiredesk.publish.gate.GateDriver.replayed;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import wiredesk.publish.Stories;
import wiredesk.publish.gate.rules.Unshown;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;

/** Articles that wait in the gate for the end of their embargo. */
class HeldArticlesTest {

    @RegisterExtension
    final GateDriver gate = new GateDriver();

    @Test
    void aReplayOfAHeldArticleIsWhatIsReleased() {
        EnrichedArticle article = Stories.story("urn:a").embargoed(EMBARGO).enriched();
        gate.send(article);
        gate.send(replayed(article));
        assertThat(gate.published()).isEmpty();

        gate.advance(Duration.ofSeconds(2));
        assertThat(gate.published())
                .singleElement()
                .satisfies(released -> assertThat(released.getEnrichment())
                        .contains(replayed(article).getEnrichment()));
    }

    @Test
    void anEmbargoedArticleIsReleasedAtItsMillisecond() {
        gate.send(Stories.story("urn:a").embargoed(EMBARGO));
        assertThat(gate.published()).isEmpty();

        gate.advance(Duration.between(NOW, EMBARGO).minusMillis(1));
        assertThat(gate.published()).isEmpty();

        gate.advance(Duration.ofMillis(1));
        assertThat(gate.published())
                .singleElement()
                .satisfies(article -> assertThat(article.getPublishedAt()).isEqualTo(EMBARGO));
        assertThat(gate.held()).isEmpty();
    }

    @Test
    void manyEmbargoesThatEndTogetherAreAllReleased() {
        for (int i = 0; i < 1_200; i++) {
            gate.send(Stories.story("urn:" + i).embargoed(EMBARGO));
        }
        for (int tick = 0; tick < 3; tick++) {
            gate.advance(Duration.ofSeconds(1));
        }
        assertThat(gate.published()).hasSize(1_200);
        assertThat(gate.held()).isEmpty();
    }

    @Test
    void embargoesAreReleasedInTheOrderOfTheirTimes() {
        gate.send(Stories.story("urn:late").embargoed(EMBARGO.plusSeconds(2)));
        gate.send(Stories.story("urn:early").embargoed(EMBARGO));
        gate.advance(Duration.ofSeconds(4));
        assertThat(gate.published())
                .extracting(PublishedArticle::getArticleId)
                .containsExactly("urn:early", "urn:late");
    }

    @Test
    void aHeldArticleIsReplacedByItsNewerRevision() {
        gate.send(Stories.story("urn:a").embargoed(EMBARGO));
        gate.send(Stories.story("urn:a").version(2).embargoed(EMBARGO.plusSeconds(1)));
        assertThat(gate.held()).containsExactly(new EmbargoKey(EMBARGO.plusSeconds(1), "urn:a"));

        gate.advance(Duration.ofMillis(1_500));
        assertThat(gate.published()).isEmpty();
        gate.advance(Duration.ofSeconds(1));
        assertThat(gate.published())
                .singleElement()
                .satisfies(article ->
                        assertThat(article.getRevision().getVersion()).isEqualTo(2));
    }

    @Test
    void aHeldArticleThatIsKilledIsNeverReleased() {
        gate.send(Stories.story("urn:a").version(2).embargoed(EMBARGO));
        gate.send(Stories.story("urn:a").version(1).killed());
        gate.advance(Duration.ofSeconds(5));

        assertThat(gate.published()).extracting(PublishedArticle::getState).containsExactly(PublicationState.WITHDRAWN);
        assertThat(gate.held()).isEmpty();
    }

    @Test
    void whatIsHeldAndKnownGoesWithThePartitionToAnotherInstance() {
        gate.send(Stories.story("urn:held").embargoed(EMBARGO));
        gate.send(Stories.story("urn:known").version(3));
        assertThat(gate.published()).hasSize(1);

        gate.handOver(EMBARGO.plusSeconds(5));
        gate.send(Stories.story("urn:known").version(2));
        gate.advance(Duration.ofMillis(1));

        assertThat(gate.published()).extracting(PublishedArticle::getArticleId).containsExactly("urn:held");
    }

    @Test
    void anArticleThatExpiresWhileItIsHeldIsToldAsExpiredAndNeverShown() {
        gate.send(Stories.story("urn:a").embargoed(EMBARGO).expiring(EMBARGO));
        gate.advance(Duration.ofSeconds(2));

        assertThat(gate.published()).extracting(PublishedArticle::getState).containsExactly(PublicationState.WITHDRAWN);
        assertThat(gate.known("urn:a").unshown()).contains(Unshown.EXPIRED);
        assertThat(gate.held()).isEmpty();
    }

    @Test
    void whatAnEarlierVersionHeldIsReleased() {
        EnrichedArticle article = Stories.story("urn:a").embargoed(EMBARGO).enriched();
        gate.send(article);
        gate.holdInstead(new EmbargoKey(EMBARGO, "urn:a"), new HeldRecord(Optional.empty(), bytes(article)));
        gate.advance(Duration.ofSeconds(2));
        assertThat(gate.published()).extracting(PublishedArticle::getArticleId).containsExactly("urn:a");
    }
}
