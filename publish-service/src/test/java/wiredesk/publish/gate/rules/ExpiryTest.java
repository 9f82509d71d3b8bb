package wiredesk.publish.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.rules.Article.LATER;
import static wiredesk.publish.gate.rules.Article.NOON;
import static wiredesk.publish.gate.rules.Article.NOW;
import static wiredesk.publish.gate.rules.Article.kill;
import static wiredesk.publish.gate.rules.Article.mark;
import static wiredesk.publish.gate.rules.Article.published;
import static wiredesk.publish.gate.rules.Article.usable;
import static wiredesk.publish.gate.rules.Usability.CANCELED;
import static wiredesk.publish.gate.rules.Usability.USABLE;
import static wiredesk.publish.gate.rules.Usability.WITHHELD;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.publish.gate.rules.Decision.Expire;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;
import wiredesk.publish.gate.rules.Decision.Withdraw;

/** What has expired is not shown as new. */
class ExpiryTest {

    private final Article article = new Article();

    @Test
    void aRevisionThatExpiresLaterIsPublished() {
        assertThat(article.arrives(expiring(1, LATER))).isInstanceOf(Publish.class);
    }

    @Test
    void aRevisionThatHasExpiredByTheMillisecondItComesIsToldAsExpiredAndRemembered() {
        assertThat(article.arrives(expiring(1, NOW))).isEqualTo(new Expire(expired(mark(1), Optional.empty())));
        assertThat(article.arrives(expiring(1, NOW))).isEqualTo(new Ignore(Reason.SAME_REVISION));
    }

    @Test
    void aPublishedArticleIsTakenBackByANewerRevisionThatHasExpired() {
        article.arrives(usable(1));
        assertThat(article.arrives(expiring(2, NOW))).isEqualTo(new Expire(expired(mark(2), Optional.of(NOW))));
        assertThat(article.arrives(usable(1))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
    }

    @Test
    void aNewerRevisionThatHasNotExpiredIsPublishedAfterOneThatHad() {
        article.arrives(expiring(1, NOW));
        assertThat(article.arrives(expiring(2, LATER))).isEqualTo(new Publish(published(mark(2), NOW, NOW)));
    }

    @Test
    void aReplayOfWhatHadExpiredDoesNotShowIt() {
        article.arrives(expiring(1, NOW));
        assertThat(article.arrives(new Arrival(mark(1), USABLE, Optional.empty(), Optional.of(NOW), LATER, true)))
                .isEqualTo(new Ignore(Reason.SAME_REVISION));
    }

    @Test
    void whatExpiresWhileItIsHeldIsToldAsExpiredWhenItsEmbargoEnds() {
        article.arrives(usable(1));
        article.arrives(new Arrival(mark(2), USABLE, Optional.of(LATER), Optional.of(LATER), NOON, false));
        assertThat(article.state().visibility()).isEqualTo(Visibility.PUBLISHED);
        assertThat(article.isReleasedAt(LATER)).contains(new Expire(expired(mark(2), Optional.of(NOW))));
    }

    @Test
    void anExpiredRevisionDoesNotMakeAKillUndone() {
        article.arrives(kill(1));
        article.arrives(expiring(2, NOW));
        assertThat(article.state().visibility()).isEqualTo(Visibility.KILLED);
        assertThat(article.arrives(kill(1))).isEqualTo(new Ignore(Reason.ALREADY_KILLED));
    }

    @Test
    void whatIsWithheldOrKilledIsSoWhetherItHasExpiredOrNot() {
        article.arrives(usable(1));
        assertThat(article.arrives(new Arrival(mark(2), WITHHELD, Optional.empty(), Optional.of(NOW), NOON, false)))
                .isInstanceOf(Withdraw.class);
        assertThat(article.arrives(new Arrival(mark(3), CANCELED, Optional.empty(), Optional.of(NOW), NOON, false)))
                .isInstanceOf(Withdraw.class);
    }

    private static Arrival expiring(long version, Instant end) {
        return new Arrival(mark(version), USABLE, Optional.empty(), Optional.of(end), NOON, false);
    }

    private static ArticleState expired(Mark newest, Optional<Instant> first) {
        return new ArticleState(
                newest,
                Optional.empty(),
                Visibility.WITHDRAWN,
                first,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Unshown.EXPIRED),
                Optional.empty());
    }
}
