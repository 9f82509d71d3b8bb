package wiredesk.ingest.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import wiredesk.ingest.credential.ApiKeys;
import wiredesk.ingest.credential.CertificateSubjects;
import wiredesk.ingest.credential.FeedCredentials;
import wiredesk.ingest.credential.SigningSecrets;

/**
 * How feeds prove who they are, and how much of whom is let in at once.
 *
 * @param feeds by name: lower-case letters, digits, {@code - _ .}
 * @param reception what holds for all of them together
 */
@ConfigurationProperties("wiredesk.ingest")
record AdmissionProperties(
        @DefaultValue Map<String, Feed> feeds, @DefaultValue Reception reception) {

    AdmissionProperties {
        feeds.keySet().forEach(name -> {
            if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
                throw new IllegalArgumentException("wiredesk.ingest.feeds: '" + name
                        + "' is no feed name; expected up to 64 lower-case letters, digits and . _ -");
            }
        });
    }

    /** Bytes that a secret has at least: half of what SHA-256 gives. */
    private static final int SHORTEST_SECRET = 16;

    /**
     * One feed. Any one credential lets it in; a feed with none is one that does not push.
     *
     * @param keys references to the keys it may use, each {@code sha256:HEX} or {@code file:PATH}; two during a rotation
     * @param signature how it signs
     * @param certificate how it shows a certificate
     * @param limits how much it may deliver
     */
    record Feed(
            @DefaultValue List<String> keys,
            @DefaultValue Signature signature,
            @DefaultValue Certificate certificate,
            @DefaultValue Limits limits) {}

    /**
     * How a feed signs its deliveries.
     *
     * @param secrets references {@code file:PATH} to its secrets; two during a rotation
     * @param window how old a signature may be, or how far ahead of the service's clock
     */
    record Signature(
            @DefaultValue List<String> secrets,
            @DefaultValue("5m") Duration window) {

        Signature {
            if (!window.isPositive()) {
                throw new IllegalArgumentException("expected a positive signature.window, found " + window);
            }
        }
    }

    /**
     * Which client certificates are the feed's.
     *
     * @param subjects their subjects, as RFC 4514 writes them
     */
    record Certificate(@DefaultValue List<String> subjects) {}

    /**
     * How much a feed may deliver.
     *
     * @param deliveries how many in each {@code per}, and how many at once; 0 for as many as it likes
     * @param per the time in which the allowance is full again
     * @param answer status for what may be sent again later: 429 (and 408), or 503 for senders that give up on 4xx
     */
    record Limits(
            @DefaultValue("0") int deliveries,
            @DefaultValue("1m") Duration per,
            @DefaultValue("429") int answer) {

        Limits {
            if (deliveries < 0 || !per.isPositive()) {
                throw new IllegalArgumentException("expected limits of 0 or more deliveries per a positive time, found "
                        + deliveries + " per " + per);
            }
            if (answer != 429 && answer != 503) {
                throw new IllegalArgumentException("expected limits.answer 429 or 503, found " + answer);
            }
        }
    }

    /**
     * What holds for all feeds together.
     *
     * @param bodyTime how long a sender may take to send a body
     * @param inFlight bytes of bodies in memory at once, of those who are let in
     * @param unverified bytes of bodies in memory at once whose signature is not checked yet, since it covers the whole body
     * @param work bytes of heap for documents that are being read; each takes {@value WorkRoom#TIMES} times its length
     * @param workTime how long a document waits for room to be read in
     */
    record Reception(
            @DefaultValue("30s") Duration bodyTime,
            @DefaultValue("64MB") DataSize inFlight,
            @DefaultValue("32MB") DataSize unverified,
            @DefaultValue("160MB") DataSize work,
            @DefaultValue("10s") Duration workTime) {}

    /** What each feed can prove itself with; secrets are read, and what cannot be used is an error that names the feed. */
    Map<String, FeedCredentials> credentials() {
        Map<String, FeedCredentials> credentials = HashMap.newHashMap(feeds.size());
        feeds.forEach((name, feed) -> {
            try {
                credentials.put(
                        name,
                        new FeedCredentials(
                                ApiKeys.of(feed.keys()),
                                SigningSecrets.of(feed.signature().secrets(), SHORTEST_SECRET),
                                feed.signature().window(),
                                CertificateSubjects.of(feed.certificate().subjects())));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Feed " + name + ": " + e.getMessage(), e);
            }
        });
        return Map.copyOf(credentials);
    }
}
