package wiredesk.ingest.status;

import java.security.Principal;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import wiredesk.ingest.oversight.FeedBook;

/** {@code GET /feeds/{feed}/stories/{articleId}}: the id percent-encoded, slashes too. */
@RestController
class StoryStatusController {

    private final FeedBook feeds;
    private final Desk desk;
    private final InstantSource clock;

    StoryStatusController(FeedBook feeds, Desk desk, InstantSource clock) {
        this.feeds = feeds;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/feeds/{feed}/stories/{articleId}")
    StoryStatus status(@PathVariable String feed, @PathVariable String articleId, Principal sender) {
        // The door has read the path too; it must not have read another feed in it.
        if (!sender.getName().equals(feed)) {
            throw unknown(articleId);
        }
        return StoryStatus.of(articleId, feed, feeds.last(feed, articleId), desk.ask(articleId), clock.instant())
                .orElseThrow(() -> unknown(articleId));
    }

    private static ErrorResponseException unknown(String articleId) {
        return new ErrorResponseException(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, "No story with the id '%s' of this feed is known".formatted(articleId)),
                null);
    }
}
