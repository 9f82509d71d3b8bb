package wiredesk.publish.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.rules.Article.LATER;
import static wiredesk.publish.gate.rules.Article.NOON;
import static wiredesk.publish.gate.rules.Article.NOW;
import static wiredesk.publish.gate.rules.Article.arrival;
import static wiredesk.publish.gate.rules.Article.embargoed;
import static wiredesk.publish.gate.rules.Article.kill;
import static wiredesk.publish.gate.rules.Article.mark;
import static wiredesk.publish.gate.rules.Article.replay;
import static wiredesk.publish.gate.rules.Article.usable;
import static wiredesk.publish.gate.rules.Usability.USABLE;
import static wiredesk.publish.gate.rules.Usability.WITHHELD;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.publish.gate.rules.Decision.Hold;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;
import wiredesk.publish.gate.rules.Decision.Refresh;

/** The same revision, enriched again. */
class ReplaysTest {

    private final Article article = new Article();

    @Test
    void aReplayRefreshesWhatIsPublishedAndItStaysPublishedWhenItWas() {
        article.arrives(usable(1));
        assertThat(article.arrivesAt(LATER, replay(1, NOON.plusSeconds(5))))
                .isInstanceOfSatisfying(Refresh.class, refresh -> {
                    assertThat(refresh.state().enrichedAt()).contains(NOON.plusSeconds(5));
                    assertThat(refresh.state().published()).contains(NOW);
                    assertThat(refresh.state().firstPublished()).contains(NOW);
                });
    }

    @Test
    void aReplayThatWasEnrichedNoLaterChangesNothing() {
        article.arrives(usable(1));
        assertThat(article.arrives(replay(1, NOON))).isEqualTo(new Ignore(Reason.SAME_REVISION));
        article.arrives(replay(1, NOON.plusSeconds(5)));
        assertThat(article.arrives(replay(1, NOON.plusSeconds(5)))).isEqualTo(new Ignore(Reason.SAME_REVISION));
    }

    @Test
    void aReplayOfAnOlderRevisionChangesNothing() {
        article.arrives(usable(1));
        article.arrives(usable(2));
        assertThat(article.arrives(replay(1, LATER))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
    }

    @Test
    void aReplayThatSaysSomethingElseThanTheRevisionChangesNothing() {
        article.arrives(usable(1));
        Mark other = new Mark(1, NOON.plusSeconds(1), true, "other words");
        assertThat(article.arrives(new Arrival(other, USABLE, Optional.empty(), Optional.empty(), LATER, true)))
                .isEqualTo(new Ignore(Reason.SAME_REVISION));
    }

    @Test
    void aReplayNeitherRevivesWhatWasKilledNorWhatIsWithheld() {
        article.arrives(usable(1));
        article.arrives(kill(1));
        assertThat(article.arrives(replay(1, LATER))).isEqualTo(new Ignore(Reason.SAME_REVISION));
        article.arrives(arrival(mark(2), WITHHELD));
        assertThat(article.arrives(new Arrival(mark(2), WITHHELD, Optional.empty(), Optional.empty(), LATER, true)))
                .isEqualTo(new Ignore(Reason.SAME_REVISION));
    }

    @Test
    void aReplayOfWhatIsHeldIsHeldInItsPlaceAndReleasedAtTheSameTime() {
        article.arrives(embargoed(1, LATER));
        Arrival replay = new Arrival(mark(1), USABLE, Optional.of(LATER), Optional.empty(), NOON.plusSeconds(5), true);
        assertThat(article.arrives(replay)).isEqualTo(new Hold(article.state(), LATER));
        assertThat(article.state().enrichedAt()).contains(NOON.plusSeconds(5));
        assertThat(article.isReleasedAt(LATER)).isPresent();
    }

    @Test
    void aReplayOfAnArticleThatTheGateNeverSawIsPublished() {
        assertThat(article.arrives(replay(1, LATER))).isInstanceOf(Publish.class);
    }

    @Test
    void aReplayOfWhatAnEarlierVersionPublishedRefreshesIt() {
        ArticleState remembered = new ArticleState(
                mark(1),
                Optional.empty(),
                Visibility.PUBLISHED,
                Optional.of(NOON),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(Gate.arrive(Optional.of(remembered), replay(1, LATER), NOW))
                .isInstanceOfSatisfying(
                        Refresh.class,
                        refresh -> assertThat(refresh.state().published()).contains(NOON));
    }
}
