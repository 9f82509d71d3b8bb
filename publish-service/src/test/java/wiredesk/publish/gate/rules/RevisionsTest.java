package wiredesk.publish.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static wiredesk.publish.gate.rules.Article.LATER;
import static wiredesk.publish.gate.rules.Article.NOON;
import static wiredesk.publish.gate.rules.Article.NOW;
import static wiredesk.publish.gate.rules.Article.arrival;
import static wiredesk.publish.gate.rules.Article.mark;
import static wiredesk.publish.gate.rules.Article.published;
import static wiredesk.publish.gate.rules.Article.usable;
import static wiredesk.publish.gate.rules.Usability.USABLE;

import org.junit.jupiter.api.Test;
import wiredesk.publish.gate.rules.Decision.Ignore;
import wiredesk.publish.gate.rules.Decision.Publish;
import wiredesk.publish.gate.rules.Decision.Reason;

/** Which of two revisions of an article is newer, and what becomes of either. */
class RevisionsTest {

    private final Article article = new Article();

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
}
