package wiredesk.ingest.credential;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signature of a message's id, its time and its body: HMAC-SHA256 over {@code id.timestamp.body}.
 *
 * @param id the message's name, the sender's choice; up to 256 printable ASCII characters without a dot
 * @param timestamp when it was signed, as sent: seconds since 1970
 * @param signedAt the same
 * @param signatures at least one; a sender whose secret is in rotation signs with both
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks 1.0</a>, "Signature scheme"
 */
public record WebhookSignature(String id, String timestamp, Instant signedAt, List<byte[]> signatures) {

    private static final int LONGEST_ID = 256;
    private static final int LONGEST_HEADER = 1024;
    private static final int MOST_SIGNATURES = 4;
    private static final String SYMMETRIC = "v1,";

    /** What the three headers say; empty if one is not there, or says nothing of this kind. */
    public static Optional<WebhookSignature> of(
            @Nullable String id, @Nullable String timestamp, @Nullable String signature) {
        if (id == null || timestamp == null || signature == null || !isId(id) || signature.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        List<byte[]> signatures = new ArrayList<>(1);
        for (String one : signature.strip().split(" ", MOST_SIGNATURES + 1)) {
            // Others are asymmetric (v1a) or of a later version.
            if (one.startsWith(SYMMETRIC) && signatures.size() < MOST_SIGNATURES) {
                try {
                    signatures.add(Base64.getDecoder().decode(one.substring(SYMMETRIC.length())));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return signatures.isEmpty()
                ? Optional.empty()
                : instant(timestamp).map(at -> new WebhookSignature(id, timestamp, at, List.copyOf(signatures)));
    }

    private static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && id.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '.');
    }

    private static Optional<Instant> instant(String timestamp) {
        if (timestamp.isEmpty() || timestamp.length() > 12 || !timestamp.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(timestamp)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it was made within {@code window} before now, or as much after it by a clock that is ahead. */
    public boolean isFresh(Instant now, Duration window) {
        return Duration.between(signedAt, now).abs().compareTo(window) <= 0;
    }

    /** Starts to check it against what {@code secrets} would have signed; the body is still to pass. */
    public SignatureCheck check(SigningSecrets secrets) {
        return secrets.begin(Hmac.SHA256).update((id + '.' + timestamp + '.').getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether {@code check}, through which the body has passed, comes to the same. */
    public boolean isConfirmedBy(SignatureCheck check) {
        return check.accept(signatures);
    }
}
