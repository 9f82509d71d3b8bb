package wiredesk.publish.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.rules.Article.LATER;
import static wiredesk.publish.gate.rules.Article.NOON;
import static wiredesk.publish.gate.rules.Article.NOW;
import static wiredesk.publish.gate.rules.Article.embargoed;
import static wiredesk.publish.gate.rules.Article.kill;
import static wiredesk.publish.gate.rules.Article.mark;
import static wiredesk.publish.gate.rules.Article.published;
import static wiredesk.publish.gate.rules.Article.usable;
import static wiredesk.publish.gate.rules.Usability.CANCELED;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.publish.gate.rules.Decision.Hold;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;
import wiredesk.publish.gate.rules.Decision.Withdraw;

/** What waits for its time. */
class EmbargoesTest {

    private final Article article = new Article();

    @Test
    void anEmbargoedArticleIsHeldUntilItsLastMillisecond() {
        assertThat(article.arrives(embargoed(1, LATER))).isEqualTo(new Hold(article.state(), LATER));
        assertThat(article.isReleasedAt(LATER.minusMillis(1))).isEmpty();
        assertThat(article.isReleasedAt(LATER)).contains(new Publish(published(mark(1), LATER, LATER)));
    }

    @Test
    void anEmbargoThatEndsNowHasEnded() {
        assertThat(article.arrives(embargoed(1, NOW))).isInstanceOf(Publish.class);
    }

    @Test
    void aPublishedArticleStaysAsItWasWhileItsNewerRevisionIsEmbargoed() {
        article.arrives(usable(1));
        assertThat(article.arrives(embargoed(2, LATER))).isInstanceOf(Hold.class);
        assertThat(article.state().visibility()).isEqualTo(Visibility.PUBLISHED);
        assertThat(article.isReleasedAt(LATER)).contains(new Publish(published(mark(2), NOW, LATER)));
    }

    @Test
    void aNewerRevisionReplacesWhatIsHeld() {
        article.arrives(embargoed(1, LATER));
        article.arrives(embargoed(2, LATER.plus(Duration.ofHours(1))));
        assertThat(article.isReleasedAt(LATER)).isEmpty();
        assertThat(article.isReleasedAt(LATER.plus(Duration.ofHours(1)))).isPresent();
    }

    @Test
    void aNewerRevisionWithoutEmbargoIsPublishedAtOnceAndNothingIsHeldAnyMore() {
        article.arrives(embargoed(1, LATER));
        assertThat(article.arrives(usable(2))).isInstanceOf(Publish.class);
        assertThat(article.isReleasedAt(LATER)).isEmpty();
    }

    @Test
    void anOlderRevisionThanTheHeldOneIsIgnored() {
        article.arrives(embargoed(2, LATER));
        assertThat(article.arrives(usable(1))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
    }

    @Test
    void aKillReplacesWhatIsHeld() {
        article.arrives(embargoed(2, LATER));
        assertThat(article.arrives(kill(1))).isInstanceOf(Withdraw.class);
        assertThat(article.isReleasedAt(LATER)).isEmpty();
    }

    @Test
    void aKillIsNotKeptBackByAnEmbargo() {
        article.arrives(usable(1));
        assertThat(article.arrives(new Arrival(mark(2), CANCELED, Optional.of(LATER), Optional.empty(), NOON, false)))
                .isInstanceOf(Withdraw.class);
    }

    @Test
    void aSecondKillReplacesWhatIsHeldAfterTheFirst() {
        article.arrives(kill(1));
        article.arrives(embargoed(3, LATER));
        assertThat(article.arrives(kill(1))).isEqualTo(new Ignore(Reason.ALREADY_KILLED));
        assertThat(article.arrives(kill(2))).isInstanceOf(Withdraw.class);
        assertThat(article.isReleasedAt(LATER)).isEmpty();
    }
}
