package wiredesk.publish.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.rules.Article.NOON;
import static wiredesk.publish.gate.rules.Article.arrival;
import static wiredesk.publish.gate.rules.Article.kill;
import static wiredesk.publish.gate.rules.Article.mark;
import static wiredesk.publish.gate.rules.Article.usable;
import static wiredesk.publish.gate.rules.Usability.CANCELED;
import static wiredesk.publish.gate.rules.Usability.USABLE;
import static wiredesk.publish.gate.rules.Usability.WITHHELD;

import org.junit.jupiter.api.Test;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;
import wiredesk.publish.gate.rules.Decision.Wait;
import wiredesk.publish.gate.rules.Decision.Withdraw;

/** A kill overtakes everything. */
class KillsTest {

    private final Article article = new Article();

    @Test
    void aKillWithdrawsAPublishedArticle() {
        article.arrives(usable(1));
        assertThat(article.arrives(kill(2))).isInstanceOfSatisfying(Withdraw.class, withdrawn -> {
            assertThat(withdrawn.state().newest()).isEqualTo(mark(2));
            assertThat(withdrawn.state().visibility()).isEqualTo(Visibility.KILLED);
        });
    }

    @Test
    void aKillTakesEffectHoweverOldItsRevisionIsAndTheNewestKnownStaysTheBar() {
        article.arrives(usable(5));
        assertThat(article.arrives(kill(1)))
                .isInstanceOfSatisfying(
                        Withdraw.class,
                        withdrawn -> assertThat(withdrawn.state().newest()).isEqualTo(mark(5)));
        assertThat(article.arrives(usable(4))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
        assertThat(article.arrives(usable(5))).isEqualTo(new Ignore(Reason.SAME_REVISION));
        assertThat(article.arrives(usable(6))).isInstanceOf(Publish.class);
    }

    @Test
    void aKillOfTheSameRevisionTakesEffect() {
        article.arrives(usable(1));
        assertThat(article.arrives(kill(1))).isInstanceOf(Withdraw.class);
    }

    @Test
    void aKillBeforePublicationIsToldToEverybodyToo() {
        assertThat(article.arrives(kill(2))).isInstanceOf(Withdraw.class);
        assertThat(article.arrives(usable(1))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
        assertThat(article.arrives(usable(2))).isEqualTo(new Ignore(Reason.SAME_REVISION));
        assertThat(article.arrives(usable(3))).isInstanceOf(Publish.class);
    }

    @Test
    void aKillAgainChangesNothing() {
        article.arrives(usable(1));
        article.arrives(kill(2));
        assertThat(article.arrives(kill(2))).isEqualTo(new Ignore(Reason.ALREADY_KILLED));
        assertThat(article.arrives(kill(1))).isEqualTo(new Ignore(Reason.ALREADY_KILLED));
    }

    @Test
    void aNewerKillRaisesTheBarAndIsTold() {
        article.arrives(kill(2));
        assertThat(article.arrives(kill(4))).isInstanceOf(Withdraw.class);
        assertThat(article.arrives(usable(3))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
    }

    @Test
    void aKillThatWasSeenDoesNotKillWhatWasPublishedAfterIt() {
        article.arrives(usable(1));
        article.arrives(kill(2));
        article.arrives(usable(3));
        assertThat(article.arrives(kill(2))).isEqualTo(new Ignore(Reason.ALREADY_KILLED));
        assertThat(article.state().visibility()).isEqualTo(Visibility.PUBLISHED);
    }

    @Test
    void anotherKillKillsWhatWasPublishedAfterTheFirstHoweverOldItIs() {
        article.arrives(usable(2));
        article.arrives(kill(3));
        article.arrives(usable(4));
        assertThat(article.arrives(kill(1))).isInstanceOf(Withdraw.class);
    }

    @Test
    void aWithdrawnArticleIsKilled() {
        article.arrives(usable(1));
        article.arrives(arrival(mark(3), WITHHELD));
        assertThat(article.arrives(kill(2))).isInstanceOfSatisfying(Withdraw.class, withdrawn -> {
            assertThat(withdrawn.state().visibility()).isEqualTo(Visibility.KILLED);
            assertThat(withdrawn.state().newest()).isEqualTo(mark(3));
        });
    }

    @Test
    void aWithheldRevisionAfterAKillRaisesTheBarAndSaysNothing() {
        article.arrives(kill(1));
        assertThat(article.arrives(arrival(mark(3), WITHHELD))).isInstanceOf(Wait.class);
        assertThat(article.arrives(usable(2))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
        assertThat(article.arrives(usable(4))).isInstanceOf(Publish.class);
    }

    @Test
    void theKilledDocumentSentAgainByASenderWithoutRevisionsStaysKilled() {
        article.arrives(arrival(new Mark(0, NOON, false, "story"), USABLE));
        article.arrives(arrival(new Mark(0, NOON.plusSeconds(1), false, "kill"), CANCELED));
        assertThat(article.arrives(arrival(new Mark(0, NOON.plusSeconds(2), false, "story"), USABLE)))
                .isEqualTo(new Ignore(Reason.ALREADY_KILLED));
        assertThat(article.arrives(arrival(new Mark(0, NOON.plusSeconds(3), false, "kill"), CANCELED)))
                .isEqualTo(new Ignore(Reason.ALREADY_KILLED));
        assertThat(article.arrives(arrival(new Mark(0, NOON.plusSeconds(4), false, "rewritten"), USABLE)))
                .isInstanceOf(Publish.class);
    }
}
