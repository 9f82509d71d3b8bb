package wiredesk.ingest.delivery.superdesk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.credential.FeedCredentials;
import wiredesk.ingest.credential.HeaderSignature;
import wiredesk.ingest.credential.Hmac;
import wiredesk.ingest.credential.SignatureCheck;
import wiredesk.ingest.credential.SigningSecrets;

/**
 * A request's signature and what its body has to come to.
 *
 * @param signature what the header says
 * @param check through which the body passes
 */
record Signed(HeaderSignature signature, SignatureCheck check) {

    private static final String HEADER = "x-superdesk-signature";

    /** The request's signature, to be checked with the feed's secrets, or with nobody's; empty if it has none. */
    static Optional<Signed> of(HttpServletRequest request, String feed, Map<String, SigningSecrets> secrets) {
        SigningSecrets own = secrets.getOrDefault(feed, FeedCredentials.NOBODYS.secrets());
        return HeaderSignature.of(request.getHeader(HEADER))
                .filter(signature -> signature.hmac() == Hmac.SHA1)
                .map(signature -> new Signed(signature, signature.check(own)));
    }

    /** Whether the feed has signed what has passed. */
    boolean isConfirmed() {
        return signature.isConfirmedBy(check);
    }
}
