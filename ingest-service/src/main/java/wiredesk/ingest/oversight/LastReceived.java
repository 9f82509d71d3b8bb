package wiredesk.ingest.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.RawArticle;

/**
 * The last revision of a story that came.
 *
 * @param articleId the article
 * @param deliveryId the delivery it was part of
 * @param receivedAt when that came
 * @param version its version
 * @param versionCreated when that was made
 * @param status what the provider says may be done with it
 * @param embargoedUntil when it may be published; null if at once
 * @param partition where it stands in {@code articles.raw}
 * @param offset at which offset
 * @param warnings what of it could not be used
 */
public record LastReceived(
        String articleId,
        String deliveryId,
        Instant receivedAt,
        long version,
        Instant versionCreated,
        String status,
        @Nullable Instant embargoedUntil,
        int partition,
        long offset,
        List<String> warnings) {

    static LastReceived of(RawArticle article, int partition, long offset) {
        return new LastReceived(
                article.getArticleId(),
                article.getDeliveryId(),
                article.getReceivedAt(),
                article.getRevision().getVersion(),
                article.getRevision().getVersionCreated(),
                article.getStatus().name(),
                article.getItem().getEmbargoedUntil().orElse(null),
                partition,
                offset,
                List.copyOf(article.getWarnings()));
    }
}
