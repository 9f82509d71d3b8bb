package wiredesk.schemas.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The value of an {@code Authorization} header. Never shows itself. */
record Authorization(String header) {

    /** RFC 7617, in UTF-8. */
    static Authorization basic(String userAndPassword) {
        return new Authorization(
                "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 6750. */
    static Authorization bearer(String token) {
        return new Authorization("Bearer " + token);
    }

    @Override
    public String toString() {
        return "Authorization[hidden]";
    }
}
