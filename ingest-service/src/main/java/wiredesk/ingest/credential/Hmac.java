package wiredesk.ingest.credential;

import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash (RFC 2104), by the names that headers give it: {@code sha1}, {@code sha256}, {@code sha384}, {@code sha512}. */
public enum Hmac {
    /** Broken as a hash, not as a keyed one; what Superdesk and older hubs use. */
    SHA1("HmacSHA1"),
    /** The usual one. */
    SHA256("HmacSHA256"),
    /** SHA-2, truncated. */
    SHA384("HmacSHA384"),
    /** SHA-2. */
    SHA512("HmacSHA512");

    private final String algorithm;

    Hmac(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The one that a header calls so, whatever its case. */
    public static Optional<Hmac> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "sha1" -> Optional.of(SHA1);
            case "sha256" -> Optional.of(SHA256);
            case "sha384" -> Optional.of(SHA384);
            case "sha512" -> Optional.of(SHA512);
            default -> Optional.empty();
        };
    }

    Mac begin(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
