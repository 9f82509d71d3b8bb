package wiredesk.publish.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.rules.Article.LATER;
import static wiredesk.publish.gate.rules.Article.NOW;
import static wiredesk.publish.gate.rules.Article.embargoed;
import static wiredesk.publish.gate.rules.Article.kill;
import static wiredesk.publish.gate.rules.Article.mark;
import static wiredesk.publish.gate.rules.Article.published;
import static wiredesk.publish.gate.rules.Article.usable;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;
import wiredesk.publish.gate.rules.Decision.Withdraw;

/** What becomes of an article whose held revision went to the dead letters. */
class BuriedTest {

    private final Article article = new Article();

    @Test
    void itIsNoLongerHeldAndWhatWasShownOfItStays() {
        article.arrives(usable(1));
        article.arrives(embargoed(2, LATER));
        article.isBuried();

        assertThat(article.state())
                .isEqualTo(new ArticleState(
                        mark(2),
                        Optional.empty(),
                        Visibility.PUBLISHED,
                        Optional.of(NOW),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Unshown.DEAD_LETTER),
                        Optional.empty()));
        assertThat(article.isReleasedAt(LATER)).isEmpty();
    }

    @Test
    void theSameRevisionIsNewsWhenItComesAgainAndAnOlderOneIsNot() {
        article.arrives(embargoed(2, LATER));
        article.isBuried();

        assertThat(article.arrives(usable(1))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
        assertThat(article.arrivesAt(LATER, embargoed(2, LATER)))
                .isEqualTo(new Publish(published(mark(2), LATER, LATER)));
        assertThat(article.arrivesAt(LATER, embargoed(2, LATER))).isEqualTo(new Ignore(Reason.SAME_REVISION));
    }

    @Test
    void aKillTakesEffect() {
        article.arrives(embargoed(2, LATER));
        article.isBuried();
        assertThat(article.arrives(kill(1))).isInstanceOf(Withdraw.class);
    }
}
