package wiredesk.ingest.credential;

import java.time.Duration;
import java.util.List;

/**
 * What one feed can prove itself with: any one is enough.
 *
 * @param keys keys it may show
 * @param secrets secrets it may sign with
 * @param window how old, or how far ahead, a signature's time may be
 * @param subjects subjects of certificates it may come with
 */
public record FeedCredentials(ApiKeys keys, SigningSecrets secrets, Duration window, CertificateSubjects subjects) {

    /** Those of a feed that there is not: everything is tried, nothing is enough. */
    public static final FeedCredentials NOBODYS = new FeedCredentials(
            ApiKeys.of(List.of()),
            SigningSecrets.of(List.of(), 0),
            Duration.ofMinutes(5),
            CertificateSubjects.of(List.of()));
}
