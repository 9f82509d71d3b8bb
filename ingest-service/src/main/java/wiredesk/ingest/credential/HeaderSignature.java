package wiredesk.ingest.credential;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signature of the body alone, as Superdesk and WebSub hubs send it: {@code METHOD=HEX} (W3C WebSub, section 7.1). */
public final class HeaderSignature {

    /** The longest there is: sha512 and 128 digits. */
    private static final int LONGEST = 7 + 128;

    private final Hmac hmac;
    private final byte[] bytes;

    private HeaderSignature(Hmac hmac, byte[] bytes) {
        this.hmac = hmac;
        this.bytes = bytes;
    }

    /** What the header says; empty if there is none, or it says nothing of this kind. */
    public static Optional<HeaderSignature> of(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        int equals = header.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(header.substring(equals + 1).strip());
            return Hmac.named(header.substring(0, equals).strip()).map(hmac -> new HeaderSignature(hmac, bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How it was made. */
    public Hmac hmac() {
        return hmac;
    }

    /** Starts to check it against what {@code secrets} would have signed. */
    public SignatureCheck check(SigningSecrets secrets) {
        return secrets.begin(hmac);
    }

    /** Whether {@code check}, through which the body has passed, comes to the same. */
    public boolean isConfirmedBy(SignatureCheck check) {
        return check.accept(List.of(bytes));
    }
}
