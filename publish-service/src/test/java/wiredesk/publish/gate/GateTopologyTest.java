package wiredesk.publish.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.GateDriver.NOW;
import static wiredesk.publish.gate.GateDriver.replayed;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import wiredesk.publish.Stories;
import wiredesk.publish.Stories.Story;
import wiredesk.publish.gate.rules.Unshown;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;

/** What leaves the gate, as records. */
class GateTopologyTest {

    @RegisterExtension
    final GateDriver gate = new GateDriver();

    @Test
    void aUsableArticleIsPublishedWithAllItSays() {
        Story story = Stories.story("urn:a");
        gate.send(story);

        PublishedArticle published = gate.published().getFirst();
        assertThat(published.getState()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(published.getRevision()).isEqualTo(story.enriched().getRevision());
        assertThat(published.getItem()).contains(story.enriched().getItem());
        assertThat(published.getEnrichment()).contains(story.enriched().getEnrichment());
        assertThat(published.getPublishedAt()).isEqualTo(NOW);
        assertThat(published.getFirstPublishedAt()).contains(NOW);
        assertThat(published.getNote()).isEmpty();
    }

    @Test
    void aKilledArticleIsWithdrawnWithTheProvidersNoteAndWithoutText() {
        gate.send(Stories.story("urn:a").version(2));
        gate.send(Stories.story("urn:a").version(1).killed());

        PublishedArticle withdrawn = gate.published().getLast();
        assertThat(withdrawn.getState()).isEqualTo(PublicationState.WITHDRAWN);
        assertThat(withdrawn.getStatus()).isEqualTo(EditorialStatus.CANCELED);
        assertThat(withdrawn.getRevision().getVersion()).as("the newest known").isEqualTo(2);
        assertThat(withdrawn.getNote()).contains("Photos follow.");
        assertThat(withdrawn.getItem()).isEmpty();
        assertThat(withdrawn.getEnrichment()).isEmpty();
        assertThat(withdrawn.getFirstPublishedAt()).contains(NOW);
    }

    @Test
    void theSameAgainIsNotPublishedAgain() {
        gate.send(Stories.story("urn:a"));
        gate.send(Stories.story("urn:a"));
        assertThat(gate.published()).hasSize(1);
    }

    @Test
    void aReplayBringsOtherTagsAndTheArticleStaysPublishedWhenItWas() {
        EnrichedArticle article = Stories.story("urn:a").enriched();
        gate.send(article);
        gate.advance(Duration.ofHours(1));
        gate.send(replayed(article));
        gate.send(replayed(article));

        PublishedArticle refreshed = gate.published().get(1);
        assertThat(refreshed.getEnrichment()).contains(replayed(article).getEnrichment());
        assertThat(refreshed.getEnrichedAt()).isEqualTo(replayed(article).getEnrichedAt());
        assertThat(refreshed.getPublishedAt()).isEqualTo(NOW);
        assertThat(gate.published()).isEmpty();
    }

    @Test
    void aKillIsToldHoweverLongTheProvidersNoteIs() {
        String note = "x".repeat(Publication.LONGEST_NOTE - 1) + "\uD83D\uDE00 and so on";
        EnrichedArticle kill = Stories.story("urn:a").killed().enriched();
        gate.send(EnrichedArticle.newBuilder(kill)
                .setItem(NewsItem.newBuilder(kill.getItem())
                        .setEditorialNote(note)
                        .build())
                .build());
        assertThat(gate.published().getFirst().getNote()).contains("x".repeat(Publication.LONGEST_NOTE - 1));
    }

    @Test
    void anArticleThatHadExpiredIsToldAsWithdrawnAndUsableWithoutText() {
        gate.send(Stories.story("urn:a").expiring(NOW));

        assertThat(gate.published()).singleElement().satisfies(expired -> {
            assertThat(expired.getState()).isEqualTo(PublicationState.WITHDRAWN);
            assertThat(expired.getStatus()).isEqualTo(EditorialStatus.USABLE);
            assertThat(expired.getFirstPublishedAt()).isEmpty();
            assertThat(expired.getItem()).isEmpty();
            assertThat(expired.getEnrichment()).isEmpty();
        });
        assertThat(gate.known("urn:a").unshown()).contains(Unshown.EXPIRED);
    }
}
