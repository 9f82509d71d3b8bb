package wiredesk.ingest.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import wiredesk.ingest.format.story.Refusal;

/** A delivery of which nothing was taken. */
final class DeliveryProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String deliveryId;
    private final String reason;
    private final transient List<DeliveryReceipt.Rejected> rejected;
    private final transient Optional<Duration> retryAfter;

    private DeliveryProblem(
            HttpStatus status,
            String deliveryId,
            String reason,
            String detail,
            List<DeliveryReceipt.Rejected> rejected,
            Optional<Duration> retryAfter) {
        super(detail);
        this.retryAfter = retryAfter;
        this.status = status;
        this.deliveryId = deliveryId;
        this.reason = reason;
        this.rejected = rejected;
    }

    /** It was refused, and stands among the rejections. */
    static DeliveryProblem refused(String deliveryId, Refusal refusal, List<DeliveryReceipt.Rejected> rejected) {
        HttpStatus status = switch (refusal.reason()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNSUPPORTED_FORMAT -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NO_STORY, NOT_WANTED -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return new DeliveryProblem(
                status, deliveryId, refusal.reason().code(), refusal.detail(), rejected, Optional.empty());
    }

    /** It could not be put into the log; sent again it may. */
    static DeliveryProblem tryAgain(String deliveryId) {
        return new DeliveryProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                deliveryId,
                "log-unavailable",
                "The story was not stored; send it again later, nothing happens twice",
                List.of(),
                Optional.empty());
    }

    /** There was no room to read it in; sent again it may be. */
    static DeliveryProblem crowded(String deliveryId) {
        return new DeliveryProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                deliveryId,
                "crowded",
                "Too much is being read at once; send the story again later",
                List.of(),
                Optional.empty());
    }

    /** Its feed is paused; sent again later it may be taken. */
    static DeliveryProblem paused(String deliveryId, Duration retryAfter) {
        return new DeliveryProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                deliveryId,
                "paused",
                "The feed is paused; send the story again later",
                List.of(),
                Optional.of(retryAfter));
    }

    HttpStatus status() {
        return status;
    }

    String deliveryId() {
        return deliveryId;
    }

    /** How long to wait before the next try, where it is another time than for everybody. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    String reason() {
        return reason;
    }

    /** The items one by one, where there was more than the whole to refuse. */
    Optional<List<DeliveryReceipt.Rejected>> rejected() {
        return Optional.of(rejected).filter(list -> !list.isEmpty());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
