package wiredesk.publish.gate;

import java.time.Instant;
import java.util.Optional;
import wiredesk.publish.gate.rules.Arrival;
import wiredesk.publish.gate.rules.ArticleState;
import wiredesk.publish.gate.rules.Decision;
import wiredesk.publish.gate.rules.Mark;
import wiredesk.publish.gate.rules.Usability;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Revision;

/** An enriched article as the rules look at it, and as it leaves the gate. */
final class Publication {

    /** Of a note, in UTF-16 code units: a kill must never be too large to be told. */
    static final int LONGEST_NOTE = 10_000;

    private Publication() {}

    static Arrival arrival(EnrichedArticle article) {
        Revision revision = article.getRevision();
        var mark = new Mark(
                revision.getVersion(), revision.getVersionCreated(), revision.getDeclared(), revision.getDigest());
        var usability = switch (article.getStatus()) {
            case USABLE -> Usability.USABLE;
            case WITHHELD -> Usability.WITHHELD;
            case CANCELED -> Usability.CANCELED;
        };
        return new Arrival(
                mark,
                usability,
                article.getItem().getEmbargoedUntil(),
                article.getItem().getExpires(),
                article.getEnrichedAt(),
                article.getReplay());
    }

    /** What everybody is told of a decision about an article, if it is anything. */
    static Optional<PublishedArticle> of(EnrichedArticle article, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Publish(ArticleState state) -> Optional.of(published(article, state, now));
            case Decision.Refresh(ArticleState state) -> Optional.of(published(article, state, now));
            case Decision.Withdraw(ArticleState state) -> Optional.of(withdrawn(article, state, now));
            case Decision.Expire(ArticleState state) -> Optional.of(withdrawn(article, state, now));
            case Decision.Hold ignored -> Optional.empty();
            case Decision.Wait ignored -> Optional.empty();
            case Decision.Ignore ignored -> Optional.empty();
        };
    }

    private static PublishedArticle published(EnrichedArticle article, ArticleState state, Instant now) {
        return begun(article, state, now)
                .setState(PublicationState.PUBLISHED)
                .setPublishedAt(state.published().orElse(now))
                .setItem(article.getItem())
                .setEnrichment(article.getEnrichment())
                .build();
    }

    /** A withdrawal carries no text, only the provider's word why. */
    private static PublishedArticle withdrawn(EnrichedArticle article, ArticleState state, Instant now) {
        PublishedArticle.Builder withdrawn = begun(article, state, now).setState(PublicationState.WITHDRAWN);
        article.getItem().getEditorialNote().map(Publication::cut).ifPresent(withdrawn::setNote);
        return withdrawn.build();
    }

    private static String cut(String note) {
        if (note.length() <= LONGEST_NOTE) {
            return note;
        }
        boolean pair = Character.isHighSurrogate(note.charAt(LONGEST_NOTE - 1));
        return note.substring(0, pair ? LONGEST_NOTE - 1 : LONGEST_NOTE);
    }

    /** The revision is the newest known: that of a kill may be an older one. */
    private static PublishedArticle.Builder begun(EnrichedArticle article, ArticleState state, Instant now) {
        Mark newest = state.newest();
        PublishedArticle.Builder begun = PublishedArticle.newBuilder()
                .setArticleId(article.getArticleId())
                .setFeed(article.getFeed())
                .setRevision(
                        new Revision(newest.version(), newest.versionCreated(), newest.declared(), newest.digest()))
                .setStatus(article.getStatus())
                .setReceivedAt(article.getReceivedAt())
                .setEnrichedAt(article.getEnrichedAt())
                .setPublishedAt(now);
        article.getGuid().ifPresent(begun::setGuid);
        state.firstPublished().ifPresent(begun::setFirstPublishedAt);
        return begun;
    }
}
