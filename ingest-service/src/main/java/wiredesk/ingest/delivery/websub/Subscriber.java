package wiredesk.ingest.delivery.websub;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import wiredesk.ingest.credential.SigningSecrets;

/** Keeps the subscriptions of all feeds: asks their hubs, answers whether it did, and asks again in time. */
class Subscriber {

    private static final Logger log = LoggerFactory.getLogger(Subscriber.class);

    private final Map<String, WebSubProperties.Topic> topics;
    private final Map<String, Subscription> subscriptions = new TreeMap<>();
    private final Callbacks callbacks;
    private final Hub hub;
    private final InstantSource clock;

    Subscriber(WebSubProperties websub, Callbacks callbacks, Hub hub, InstantSource clock) {
        this.topics = websub.topics();
        this.callbacks = callbacks;
        this.hub = hub;
        this.clock = clock;
        topics.keySet()
                .forEach(feed -> subscriptions.put(
                        feed,
                        new Subscription(
                                clock.instant(),
                                websub.websub().shortest(),
                                websub.websub().longest())));
    }

    /** What the feed subscribes to; empty if it does not, or {@code token} is not that of its address. */
    Optional<Subscription> subscription(String feed, String token) {
        return Optional.ofNullable(topics.get(feed))
                .filter(topic -> callbacks.accept(feed, topic.topic(), token))
                .flatMap(topic -> subscription(feed));
    }

    /** How the feed's subscription stands, if it has one. */
    Optional<Subscription> subscription(String feed) {
        return Optional.ofNullable(subscriptions.get(feed));
    }

    /** With what the feed's hub may have signed. */
    Optional<SigningSecrets> secrets(String feed) {
        return Optional.ofNullable(topics.get(feed)).map(topic -> callbacks.secrets(feed, topic.topic()));
    }

    /** The feeds that subscribe, each with how it stands. */
    Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    /** One look at what is due; a hub that is slow keeps no other waiting for longer than it may take. */
    @Scheduled(fixedDelay = 2_000)
    void look() {
        topics.forEach((feed, topic) -> {
            Subscription subscription = subscriptions.get(feed);
            if (subscription != null && subscription.isDue(clock.instant())) {
                ask(feed, topic, subscription);
            }
        });
    }

    private void ask(String feed, WebSubProperties.Topic topic, Subscription subscription) {
        try {
            Links links = topic.hub() == null
                    ? hub.discover(topic.topic())
                    : new Links(Optional.of(topic.hub()), Optional.empty());
            URI at = links.hub().orElseThrow(() -> new IOException("The topic " + topic.topic() + " names no hub"));
            URI self = links.self().orElse(topic.topic());
            subscription.asked(clock.instant(), self.toString());
            hub.subscribe(
                    at,
                    self,
                    callbacks.address(feed, topic.topic()),
                    callbacks.secret(feed, topic.topic()),
                    topic.lease());
            log.atInfo().addKeyValue("feed", feed).log("The hub {} was asked for {}", at, self);
        } catch (IOException e) {
            Duration wait = subscription.failed(clock.instant());
            log.atWarn()
                    .addKeyValue("feed", feed)
                    .log("Not subscribed, tried again in {} s: {}", wait.toSeconds(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
