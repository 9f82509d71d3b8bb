package wiredesk.local.client;

import java.net.URI;

/** No answer came from a service: it does not run, or not where it was looked for. */
public final class ServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    ServiceAway(URI uri, Exception cause) {
        super(
                "no answer from " + uri + " (" + cause.getClass().getSimpleName()
                        + "). Is it running? ./wiredesk status",
                cause);
    }
}
