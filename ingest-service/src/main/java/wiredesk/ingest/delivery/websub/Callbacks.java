package wiredesk.ingest.delivery.websub;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import wiredesk.ingest.credential.SigningSecrets;

/**
 * The address that a hub is given for a feed, which nobody else can guess, and the secret with which it signs. Both are made from the service's
 * own secret and the feed's name and topic, so every instance knows them, after every start.
 */
final class Callbacks {

    private final URI base;
    private final SigningSecrets own;

    Callbacks(URI base, SigningSecrets own) {
        this.base = base;
        this.own = own;
    }

    /** Where the hub of the feed's topic delivers. */
    URI address(String feed, URI topic) {
        return base.resolve(
                "/feeds/" + feed + "/websub/" + own.derived(token(feed, topic)).first());
    }

    /** With what it signs: 64 characters of ASCII. */
    String secret(String feed, URI topic) {
        return secrets(feed, topic).first();
    }

    /** With what it may have signed; more than one while the service's own secret is in rotation. */
    SigningSecrets secrets(String feed, URI topic) {
        return own.derived("websub secret\n" + feed + '\n' + topic);
    }

    /** Whether {@code token} is the end of an address that the hub was given. */
    boolean accept(String feed, URI topic, String token) {
        byte[] presented = token.getBytes(StandardCharsets.UTF_8);
        boolean equal = false;
        for (byte[] known : own.derived(token(feed, topic)).all()) {
            equal = MessageDigest.isEqual(known, presented) || equal;
        }
        return equal;
    }

    private static String token(String feed, URI topic) {
        return "websub callback\n" + feed + '\n' + topic;
    }
}
