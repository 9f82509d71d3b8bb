package wiredesk.ingest.delivery.superdesk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import wiredesk.ingest.credential.SigningSecrets;
import wiredesk.ingest.delivery.Deliveries;
import wiredesk.ingest.delivery.DeliveryMetrics;
import wiredesk.ingest.delivery.FeedLimits;
import wiredesk.ingest.delivery.Outcome;
import wiredesk.ingest.delivery.Reception;
import wiredesk.ingest.delivery.Sieve;
import wiredesk.ingest.delivery.SignedBody;
import wiredesk.ingest.feed.Pauses;

/** {@code POST /feeds/{feed}/superdesk}: the "resource URL" of a Superdesk's HTTP push. */
@RestController
class SuperdeskController {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<String, SigningSecrets> secrets;
    private final Deliveries deliveries;
    private final DeliveryMetrics metrics;
    private final Reception reception;
    private final FeedLimits limits;
    private final Pauses pauses;

    SuperdeskController(
            SuperdeskProperties superdesk,
            Deliveries deliveries,
            DeliveryMetrics metrics,
            Reception reception,
            FeedLimits limits,
            Pauses pauses) {
        this.secrets = superdesk.secrets();
        this.deliveries = deliveries;
        this.metrics = metrics;
        this.reception = reception;
        this.limits = limits;
        this.pauses = pauses;
    }

    @PostMapping("/feeds/{feed}/superdesk")
    ResponseEntity<Object> push(@PathVariable String feed, HttpServletRequest request) throws IOException {
        Optional<Signed> signed = Signed.of(request, feed, secrets);
        if (signed.isEmpty()) {
            return counted(feed, "unsigned", Answers.unsigned());
        }
        SignedBody body;
        try (Reception.Received unverified = reception.verify(request.getInputStream())) {
            body = SignedBody.read(unverified, signed.get().check(), deliveries.limit() + 1);
        } catch (Reception.NotNow e) {
            return counted(feed, e.reason(), Answers.later(e.reason(), String.valueOf(e.getMessage())));
        }
        if (!signed.get().isConfirmed()) {
            return counted(feed, "wrong-signature", Answers.wrongSignature());
        }
        Duration wait = limits.take(feed);
        if (wait.isPositive()) {
            return counted(
                    feed,
                    "rate-limited",
                    Answers.later("rate-limited", "The feed has delivered as much as it may for now", wait));
        }
        if (pauses.isPaused(feed)) {
            return Answers.later("paused", "The feed is paused", PAUSE);
        }
        try (Reception.Received admitted = reception.admit(body.open())) {
            Optional<String> contentType = Optional.ofNullable(request.getContentType());
            return switch (deliveries.take(feed, admitted, body.length(), contentType, Sieve.NONE)) {
                case Outcome.Taken(var receipt) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(receipt);
                case Outcome.Refused refused -> Answers.refused(refused);
                case Outcome.Later later -> Answers.later(later);
            };
        } catch (Reception.NotNow e) {
            return counted(feed, e.reason(), Answers.later(e.reason(), String.valueOf(e.getMessage())));
        }
    }

    /** Counts what was turned away, of feeds that there are. */
    private ResponseEntity<Object> counted(String feed, String reason, ResponseEntity<Object> answer) {
        if (secrets.containsKey(feed)) {
            metrics.turnedAway(feed, reason);
        }
        return answer;
    }
}
