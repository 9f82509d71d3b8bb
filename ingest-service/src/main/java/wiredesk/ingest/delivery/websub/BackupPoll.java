package wiredesk.ingest.delivery.websub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import wiredesk.ingest.source.Source;

/**
 * Asks for a topic beside its hub: seldom while the hub delivers, since a hub that has died says nothing, and as often as any other document
 * while it does not.
 */
final class BackupPoll implements Source {

    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Source topic;
    private final Subscription subscription;
    private final Duration seldom;
    private final Duration often;
    private final InstantSource clock;
    private Instant asked = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    /**
     * Asks through {@code topic}.
     *
     * @param seldom how often while the hub delivers
     * @param often how often while it does not
     */
    BackupPoll(Source topic, Subscription subscription, Duration seldom, Duration often, InstantSource clock) {
        this.topic = topic;
        this.subscription = subscription;
        this.seldom = seldom;
        this.often = often;
        this.clock = clock;
    }

    @Override
    public String feed() {
        return topic.feed();
    }

    @Override
    public String name() {
        return topic.name();
    }

    /** Looks now and then whether the hub still delivers; asks if it is time, and the topic's server has not said that it is too early. */
    @Override
    public Duration round() throws InterruptedException {
        Instant now = clock.instant();
        Instant due = asked.equals(Instant.MIN) ? now : asked.plus(subscription.isActive(now) ? seldom : often);
        if (!now.isBefore(due) && !now.isBefore(notBefore)) {
            Duration wait = topic.round();
            asked = now;
            notBefore = now.plus(wait);
        }
        return often.compareTo(LOOK) < 0 ? often : LOOK;
    }

    @Override
    public Optional<String> trouble() {
        return topic.trouble();
    }

    @Override
    public void close() {
        topic.close();
    }
}
