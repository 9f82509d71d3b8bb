package wiredesk.publish.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.rules.Article.LATER;
import static wiredesk.publish.gate.rules.Article.NOON;
import static wiredesk.publish.gate.rules.Article.NOW;
import static wiredesk.publish.gate.rules.Article.arrival;
import static wiredesk.publish.gate.rules.Article.embargoed;
import static wiredesk.publish.gate.rules.Article.mark;
import static wiredesk.publish.gate.rules.Article.usable;
import static wiredesk.publish.gate.rules.Article.withdrawn;
import static wiredesk.publish.gate.rules.Usability.WITHHELD;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;
import wiredesk.publish.gate.rules.Decision.Wait;
import wiredesk.publish.gate.rules.Decision.Withdraw;

/** What a revision does that its provider withholds. */
class WithheldTest {

    private final Article article = new Article();

    @Test
    void aPublishedArticleIsWithdrawnByANewerWithheldRevision() {
        article.arrives(usable(1));
        assertThat(article.arrives(arrival(mark(2), WITHHELD))).isEqualTo(new Withdraw(withdrawn(mark(2), NOW)));
    }

    @Test
    void anUnpublishedArticleThatIsWithheldWaitsForANewerRevision() {
        assertThat(article.arrives(arrival(mark(2), WITHHELD))).isInstanceOf(Wait.class);
        assertThat(article.arrives(usable(1))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
        assertThat(article.arrives(usable(3))).isInstanceOf(Publish.class);
    }

    @Test
    void aWithheldRevisionReplacesWhatIsHeld() {
        article.arrives(embargoed(1, LATER));
        assertThat(article.arrives(arrival(mark(2), WITHHELD))).isInstanceOf(Wait.class);
        assertThat(article.isReleasedAt(LATER)).isEmpty();
    }

    @Test
    void aWithheldRevisionIsNotKeptBackByItsEmbargo() {
        article.arrives(usable(1));
        assertThat(article.arrives(new Arrival(mark(2), WITHHELD, Optional.of(LATER), Optional.empty(), NOON, false)))
                .isInstanceOf(Withdraw.class);
    }
}
