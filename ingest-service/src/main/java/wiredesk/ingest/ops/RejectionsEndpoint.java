package wiredesk.ingest.ops;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;
import wiredesk.ingest.delivery.Deliveries;
import wiredesk.ingest.delivery.DeliveryReceipt;
import wiredesk.ingest.delivery.Outcome;
import wiredesk.ingest.delivery.Sieve;
import wiredesk.ingest.publishing.LogUnavailable;
import wiredesk.ingest.rejection.Rejection;
import wiredesk.ingest.rejection.RejectionLog;

/**
 * {@code /actuator/rejections}: what was not taken, and why. {@code GET} lists it, {@code GET …/ID} shows a delivery with its bytes, {@code POST
 * …/ID} sends it again, by today's parsers and settings, as if it had just come.
 */
@Component
@WebEndpoint(id = "rejections")
class RejectionsEndpoint {

    private static final Logger log = LoggerFactory.getLogger(RejectionsEndpoint.class);

    private static final Duration DEFAULT_SINCE = Duration.ofDays(1);
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 10_000;

    private final RejectionLog rejections;
    private final Deliveries deliveries;
    private final InstantSource clock;

    RejectionsEndpoint(RejectionLog rejections, Deliveries deliveries, InstantSource clock) {
        this.rejections = rejections;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * A delivery with its bytes.
     *
     * @param whole whether the bytes are all that came
     * @param text the bytes as UTF-8, if they are
     * @param base64 the bytes, if they are no UTF-8
     */
    record Shown(
            Rejection rejection,
            boolean whole,
            @Nullable String text,
            @Nullable String base64) {}

    /**
     * What became of a delivery that was sent again.
     *
     * @param outcome {@code taken}, {@code refused} or {@code later}
     * @param deliveryId what it is called now
     * @param articles ids of the articles that are in the log now
     * @param detail why it was not taken
     */
    record SentAgain(
            String outcome,
            @Nullable String deliveryId,
            List<String> articles,
            @Nullable String detail) {}

    /** What is wrong with a question. */
    record Complaint(String detail) {}

    /**
     * Lists.
     *
     * @param since a moment (ISO 8601), or a duration back from now; a day if not given
     * @param limit deliveries at most
     */
    @ReadOperation
    WebEndpointResponse<?> list(@Nullable String feed, @Nullable String since, @Nullable Integer limit) {
        Instant from;
        try {
            from = since == null ? clock.instant().minus(DEFAULT_SINCE) : moment(since);
        } catch (DateTimeParseException e) {
            return bad("since: expected a moment such as 2026-03-01T12:00:00Z or a duration such as PT6H, found '"
                    + since + "'");
        }
        int most = limit == null ? DEFAULT_LIMIT : Math.clamp(limit, 1, MAX_LIMIT);
        try {
            return new WebEndpointResponse<>(rejections.list(Optional.ofNullable(feed), from, most));
        } catch (LogUnavailable e) {
            return away(e.getMessage());
        }
    }

    /** Shows one. */
    @ReadOperation
    WebEndpointResponse<?> show(@Selector String deliveryId) {
        try {
            return rejections
                    .find(deliveryId)
                    .<WebEndpointResponse<?>>map(kept -> new WebEndpointResponse<>(shown(kept)))
                    .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
        } catch (LogUnavailable e) {
            return away(e.getMessage());
        }
    }

    /** Sends one again. */
    @WriteOperation
    WebEndpointResponse<?> send(@Selector String deliveryId) {
        try {
            Optional<Rejection.Kept> kept = rejections.find(deliveryId);
            if (kept.isEmpty()) {
                return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
            }
            return kept.get().isWhole()
                    ? send(kept.get())
                    : bad("Only a part of the delivery was kept; ask the sender for it");
        } catch (LogUnavailable e) {
            return away(e.getMessage());
        }
    }

    private WebEndpointResponse<?> send(Rejection.Kept kept) {
        Rejection rejection = kept.rejection();
        Outcome outcome;
        try {
            outcome = deliveries.take(
                    rejection.feed(),
                    new ByteArrayInputStream(kept.bytes()),
                    kept.bytes().length,
                    Optional.ofNullable(rejection.contentType()),
                    Sieve.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return switch (outcome) {
            case Outcome.Taken(var receipt) -> {
                List<String> articles = receipt.articles().stream()
                        .map(DeliveryReceipt.Article::articleId)
                        .toList();
                note(rejection, "as delivery " + receipt.deliveryId() + ", " + articles.size() + " articles taken");
                yield new WebEndpointResponse<>(new SentAgain("taken", receipt.deliveryId(), articles, null));
            }
            case Outcome.Refused(var id, var reason, var detail) ->
                new WebEndpointResponse<>(new SentAgain("refused", id, List.of(), reason + ": " + detail));
            case Outcome.Later(var detail) -> away(detail);
        };
    }

    private void note(Rejection rejection, String detail) {
        log.atInfo()
                .addKeyValue("feed", rejection.feed())
                .addKeyValue("deliveryId", rejection.deliveryId())
                .log("Rejected delivery sent again {}", detail);
        try {
            rejections.noteSentAgain(rejection, detail, clock.instant());
        } catch (LogUnavailable e) {
            log.warn("That delivery {} was sent again could not be noted: {}", rejection.deliveryId(), e.getMessage());
        }
    }

    private Instant moment(String since) {
        return since.startsWith("P") ? clock.instant().minus(Duration.parse(since)) : Instant.parse(since);
    }

    private static Shown shown(Rejection.Kept kept) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(kept.bytes()))
                    .toString();
            return new Shown(kept.rejection(), kept.isWhole(), text, null);
        } catch (CharacterCodingException e) {
            return new Shown(
                    kept.rejection(), kept.isWhole(), null, Base64.getEncoder().encodeToString(kept.bytes()));
        }
    }

    private static WebEndpointResponse<Complaint> bad(String detail) {
        return new WebEndpointResponse<>(new Complaint(detail), WebEndpointResponse.STATUS_BAD_REQUEST);
    }

    private static WebEndpointResponse<Complaint> away(@Nullable String detail) {
        return new WebEndpointResponse<>(
                new Complaint(String.valueOf(detail)), WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
    }
}
