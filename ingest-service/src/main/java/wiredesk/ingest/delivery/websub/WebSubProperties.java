package wiredesk.ingest.delivery.websub;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import wiredesk.ingest.credential.SigningSecrets;
import wiredesk.ingest.source.web.Fetcher;

/**
 * Which feeds come from a hub.
 *
 * @param feeds by name
 * @param websub what holds for all of them
 */
@ConfigurationProperties("wiredesk.ingest")
record WebSubProperties(
        @DefaultValue Map<String, Feed> feeds, @DefaultValue WebSub websub) {

    /** Bytes that the secret has at least from which hubs' secrets are made. */
    private static final int SHORTEST_SECRET = 32;

    /**
     * One feed.
     *
     * @param websub what it subscribes to, if it does
     */
    record Feed(@Nullable Topic websub) {}

    /**
     * What a feed subscribes to.
     *
     * @param topic the topic's address
     * @param hub its hub's address; found through the topic if it is not said
     * @param lease how long the hub is asked to deliver
     * @param backup how often the topic itself is asked while the hub delivers, since hubs die silently
     * @param interval how often it is asked while the hub does not
     */
    record Topic(
            URI topic,
            @Nullable URI hub,
            @DefaultValue("5d") Duration lease,
            @DefaultValue("6h") Duration backup,
            @DefaultValue("5m") Duration interval) {

        Topic {
            Fetcher.check(topic);
            if (hub != null) {
                Fetcher.check(hub);
            }
            if (!lease.isPositive()) {
                throw new IllegalArgumentException("expected a positive websub.lease, found " + lease);
            }
            if (interval.toSeconds() < 1 || backup.compareTo(interval) < 0) {
                throw new IllegalArgumentException(
                        "expected a websub.interval of at least a second and a websub.backup no shorter, found "
                                + interval + " and " + backup);
            }
        }
    }

    /**
     * What holds for all topics.
     *
     * @param url where hubs reach this service, without the path
     * @param secret references {@code file:PATH} to the secret from which those are made that hubs get; two during a rotation
     * @param shortest lease that is renewed in time; a hub with a shorter one is not asked more often
     * @param longest lease that is relied on
     */
    record WebSub(
            @Nullable URI url,
            @DefaultValue List<String> secret,
            @DefaultValue("10m") Duration shortest,
            @DefaultValue("15d") Duration longest) {}

    /** The topics, by feed. */
    Map<String, Topic> topics() {
        Map<String, Topic> topics = new TreeMap<>();
        feeds.forEach((name, feed) -> Optional.ofNullable(feed.websub()).ifPresent(topic -> topics.put(name, topic)));
        return topics;
    }

    /**
     * The addresses and secrets that hubs are given.
     *
     * @throws IllegalArgumentException if there are topics, and something is missing that they need
     */
    Callbacks callbacks() {
        SigningSecrets own = SigningSecrets.of(websub.secret(), SHORTEST_SECRET);
        if (!topics().isEmpty() && (websub.url() == null || own.isEmpty())) {
            throw new IllegalArgumentException(
                    "Feed " + topics().keySet().iterator().next()
                            + " subscribes to a hub: expected wiredesk.ingest.websub.url and .secret, found none");
        }
        return new Callbacks(Optional.ofNullable(websub.url()).orElse(URI.create("http://localhost")), own);
    }
}
