package wiredesk.ingest.delivery.websub;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wiredesk.ingest.credential.FeedCredentials;
import wiredesk.ingest.credential.HeaderSignature;
import wiredesk.ingest.credential.SignatureCheck;
import wiredesk.ingest.credential.SigningSecrets;
import wiredesk.ingest.delivery.Deliveries;
import wiredesk.ingest.delivery.DeliveryMetrics;
import wiredesk.ingest.delivery.FeedLimits;
import wiredesk.ingest.delivery.Outcome;
import wiredesk.ingest.delivery.Reception;
import wiredesk.ingest.delivery.Sieve;
import wiredesk.ingest.delivery.SignedBody;
import wiredesk.ingest.feed.Pauses;

/** {@code /feeds/{feed}/websub/{token}}: where a hub asks whether it was asked, and where it delivers. */
@RestController
class WebSubController {

    private static final Logger log = LoggerFactory.getLogger(WebSubController.class);
    private static final int LONGEST_CHALLENGE = 2_000;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Subscriber subscriber;
    private final Deliveries deliveries;
    private final Reception reception;
    private final FeedLimits limits;
    private final Pauses pauses;
    private final DeliveryMetrics metrics;
    private final InstantSource clock;

    WebSubController(
            Subscriber subscriber,
            Deliveries deliveries,
            Reception reception,
            FeedLimits limits,
            Pauses pauses,
            DeliveryMetrics metrics,
            InstantSource clock) {
        this.subscriber = subscriber;
        this.deliveries = deliveries;
        this.reception = reception;
        this.limits = limits;
        this.pauses = pauses;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Verification of intent (W3C WebSub, section 5.3), or word that the subscription was denied (section 5.2). */
    @GetMapping("/feeds/{feed}/websub/{token}")
    ResponseEntity<String> verify(
            @PathVariable String feed, @PathVariable String token, @RequestParam Map<String, String> hub) {
        Optional<Subscription> subscription = subscriber
                .subscription(feed, token)
                .filter(known -> known.isOf(Objects.requireNonNullElse(hub.get("hub.topic"), "")));
        if (subscription.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return switch (Objects.requireNonNullElse(hub.get("hub.mode"), "")) {
            case "subscribe" -> subscribed(feed, subscription.get(), hub);
            case "denied" -> {
                Duration wait = subscription.get().denied(clock.instant());
                log.atWarn()
                        .addKeyValue("feed", feed)
                        .log(
                                "The hub denies the subscription, it is asked again in {} s: {}",
                                wait.toSeconds(),
                                Hub.printable(Objects.requireNonNullElse(hub.get("hub.reason"), "no reason given")));
                yield ResponseEntity.ok().build();
            }
            // This service never asks a hub to stop.
            default -> ResponseEntity.notFound().build();
        };
    }

    private ResponseEntity<String> subscribed(String feed, Subscription subscription, Map<String, String> hub) {
        String challenge = Objects.requireNonNullElse(hub.get("hub.challenge"), "");
        if (challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
            return ResponseEntity.notFound().build();
        }
        Duration lease = subscription.verified(clock.instant(), seconds(hub.get("hub.lease_seconds")));
        log.atInfo().addKeyValue("feed", feed).log("Subscribed for {} s", lease.toSeconds());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header("X-Content-Type-Options", "nosniff")
                .body(challenge);
    }

    /** A lease; the shortest if it is none, so that the hub is asked again soon. */
    private static Duration seconds(@Nullable String text) {
        if (text == null
                || text.isEmpty()
                || text.length() > 15
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    /**
     * Content distribution (section 7). What the hub is to send again is answered with 503; all else with 202, also what is refused, which
     * is kept, and what is not signed as it should be, which is dropped: the hub would only send it again.
     */
    @PostMapping("/feeds/{feed}/websub/{token}")
    ResponseEntity<Void> take(@PathVariable String feed, @PathVariable String token, HttpServletRequest request)
            throws IOException {
        if (subscriber.subscription(feed, token).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Optional<HeaderSignature> signature = HeaderSignature.of(request.getHeader("X-Hub-Signature"));
        if (signature.isEmpty()) {
            return dropped(feed, "it is not signed");
        }
        SigningSecrets secrets = subscriber.secrets(feed).orElse(FeedCredentials.NOBODYS.secrets());
        SignatureCheck check = signature.get().check(secrets);
        SignedBody body;
        try (Reception.Received unverified = reception.verify(request.getInputStream())) {
            body = SignedBody.read(unverified, check, deliveries.limit() + 1);
        } catch (Reception.NotNow e) {
            return later(feed, e.reason(), SOON);
        }
        if (!signature.get().isConfirmedBy(check)) {
            return dropped(feed, "its signature is not that of what it brings");
        }
        Duration wait = limits.take(feed);
        if (wait.isPositive()) {
            return later(feed, "rate-limited", wait);
        }
        if (pauses.isPaused(feed)) {
            return later(feed, "paused", Duration.ofMinutes(1));
        }
        try (Reception.Received admitted = reception.admit(body.open())) {
            Optional<String> contentType = Optional.ofNullable(request.getContentType());
            return switch (deliveries.take(feed, admitted, body.length(), contentType, Sieve.NONE)) {
                case Outcome.Taken taken -> ResponseEntity.accepted().build();
                case Outcome.Refused refused -> ResponseEntity.accepted().build();
                case Outcome.Later later -> retry(SOON);
            };
        } catch (Reception.NotNow e) {
            return later(feed, e.reason(), SOON);
        }
    }

    private ResponseEntity<Void> dropped(String feed, String why) {
        metrics.turnedAway(feed, "wrong-signature");
        log.atWarn().addKeyValue("feed", feed).log("A hub's delivery was dropped: {}", why);
        return ResponseEntity.accepted().build();
    }

    private ResponseEntity<Void> later(String feed, String reason, Duration wait) {
        metrics.turnedAway(feed, reason);
        return retry(wait);
    }

    private static ResponseEntity<Void> retry(Duration wait) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
                .build();
    }
}
