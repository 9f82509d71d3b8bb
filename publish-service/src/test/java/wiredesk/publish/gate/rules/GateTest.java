package wiredesk.publish.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.rules.Usability.CANCELED;
import static wiredesk.publish.gate.rules.Usability.USABLE;
import static wiredesk.publish.gate.rules.Usability.WITHHELD;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.publish.gate.rules.Decision.Hold;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;
import wiredesk.publish.gate.rules.Decision.Refresh;
import wiredesk.publish.gate.rules.Decision.Wait;
import wiredesk.publish.gate.rules.Decision.Withdraw;

class GateTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NOW = NOON.plusSeconds(600);
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final Article article = new Article();

    // Newer and older

    @Test
    void aFirstUsableRevisionIsPublished() {
        assertThat(article.arrives(usable(1))).isEqualTo(new Publish(published(mark(1), NOW, NOW)));
    }

    @Test
    void aNewerRevisionIsPublishedAndTheFirstTimeOfPublicationStays() {
        article.arrives(usable(1));
        assertThat(article.arrivesAt(LATER, usable(2))).isEqualTo(new Publish(published(mark(2), NOW, LATER)));
    }

    @Test
    void theSameRevisionAgainChangesNothing() {
        article.arrives(usable(1));
        assertThat(article.arrives(usable(1))).isEqualTo(new Ignore(Reason.SAME_REVISION));
    }

    @Test
    void anOlderRevisionAfterANewerOneChangesNothing() {
        article.arrives(usable(2));
        assertThat(article.arrives(usable(1))).isEqualTo(new Ignore(Reason.OLDER_REVISION));
    }

    @Test
    void withinAVersionTheLaterMadeIsNewerByAMillisecond() {
        article.arrives(arrival(new Mark(1, NOON, true, "a"), USABLE));
        assertThat(article.arrives(arrival(new Mark(1, NOON.plusMillis(1), true, "b"), USABLE)))
                .isInstanceOf(Publish.class);
        assertThat(article.arrives(arrival(new Mark(1, NOON, true, "c"), USABLE)))
                .isEqualTo(new Ignore(Reason.OLDER_REVISION));
    }

    @Test
    void aGreaterVersionIsNewerEvenIfItWasMadeEarlier() {
        article.arrives(arrival(new Mark(1, NOON, true, "a"), USABLE));
        assertThat(article.arrives(arrival(new Mark(2, NOON.minusSeconds(60), true, "b"), USABLE)))
                .isInstanceOf(Publish.class);
    }

    @Test
    void aDocumentWithoutVersionAndDateThatSaysTheSameIsTheSameRevision() {
        article.arrives(arrival(new Mark(0, NOON, false, "same"), USABLE));
        assertThat(article.arrives(arrival(new Mark(0, NOON.plusSeconds(9), false, "same"), USABLE)))
                .isEqualTo(new Ignore(Reason.SAME_CONTENT));
        assertThat(article.arrives(arrival(new Mark(0, NOON.plusSeconds(9), false, "other"), USABLE)))
                .isInstanceOf(Publish.class);
    }

    @Test
    void aDeclaredRevisionThatSaysTheSameIsANewRevision() {
        article.arrives(arrival(new Mark(0, NOON, true, "same"), USABLE));
        assertThat(article.arrives(arrival(new Mark(0, NOON.plusSeconds(9), true, "same"), USABLE)))
                .isInstanceOf(Publish.class);
    }

    // Withheld

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
        assertThat(article.arrives(new Arrival(mark(2), WITHHELD, Optional.of(LATER), NOON, false)))
                .isInstanceOf(Withdraw.class);
    }

    // Kills

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

    // Embargoes

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
        assertThat(article.arrives(new Arrival(mark(2), CANCELED, Optional.of(LATER), NOON, false)))
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

    // Replays

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
        assertThat(article.arrives(new Arrival(other, USABLE, Optional.empty(), LATER, true)))
                .isEqualTo(new Ignore(Reason.SAME_REVISION));
    }

    @Test
    void aReplayNeitherRevivesWhatWasKilledNorWhatIsWithheld() {
        article.arrives(usable(1));
        article.arrives(kill(1));
        assertThat(article.arrives(replay(1, LATER))).isEqualTo(new Ignore(Reason.SAME_REVISION));
        article.arrives(arrival(mark(2), WITHHELD));
        assertThat(article.arrives(new Arrival(mark(2), WITHHELD, Optional.empty(), LATER, true)))
                .isEqualTo(new Ignore(Reason.SAME_REVISION));
    }

    @Test
    void aReplayOfWhatIsHeldIsHeldInItsPlaceAndReleasedAtTheSameTime() {
        article.arrives(embargoed(1, LATER));
        Arrival replay = new Arrival(mark(1), USABLE, Optional.of(LATER), NOON.plusSeconds(5), true);
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
                Optional.empty());
        assertThat(Gate.arrive(Optional.of(remembered), replay(1, LATER), NOW))
                .isInstanceOfSatisfying(
                        Refresh.class,
                        refresh -> assertThat(refresh.state().published()).contains(NOON));
    }

    // Words of the tests

    private static Arrival replay(long version, Instant enrichedAt) {
        return new Arrival(mark(version), USABLE, Optional.empty(), enrichedAt, true);
    }

    private static Mark mark(long version) {
        return new Mark(version, NOON.plusSeconds(version), true, "digest " + version);
    }

    private static Arrival usable(long version) {
        return arrival(mark(version), USABLE);
    }

    private static Arrival kill(long version) {
        return arrival(mark(version), CANCELED);
    }

    private static Arrival embargoed(long version, Instant until) {
        return new Arrival(mark(version), USABLE, Optional.of(until), NOON, false);
    }

    private static Arrival arrival(Mark mark, Usability usability) {
        return new Arrival(mark, usability, Optional.empty(), NOON, false);
    }

    private static ArticleState published(Mark newest, Instant first, Instant now) {
        return new ArticleState(
                newest,
                Optional.of(NOON),
                Visibility.PUBLISHED,
                Optional.of(first),
                Optional.of(now),
                Optional.empty(),
                Optional.empty());
    }

    private static ArticleState withdrawn(Mark newest, Instant first) {
        return new ArticleState(
                newest,
                Optional.empty(),
                Visibility.WITHDRAWN,
                Optional.of(first),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static final class Article {

        private final Gatekeeper gate = new Gatekeeper();

        Decision arrives(Arrival arrival) {
            return arrivesAt(NOW, arrival);
        }

        Decision arrivesAt(Instant now, Arrival arrival) {
            return gate.arrive(arrival, now);
        }

        Optional<Publish> isReleasedAt(Instant now) {
            return Gate.release(state(), now);
        }

        ArticleState state() {
            return gate.known().orElseThrow();
        }
    }
}
