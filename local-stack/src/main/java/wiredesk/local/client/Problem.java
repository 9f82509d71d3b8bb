package wiredesk.local.client;

import org.jspecify.annotations.Nullable;

/**
 * A request that was refused, as RFC 9457 tells it.
 *
 * @param status HTTP status
 * @param title kind of problem
 * @param detail what was wrong with this request
 * @param deliveryId the delivery under which the refused bytes are kept, where they are
 */
public record Problem(
        int status,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String deliveryId) implements Answer {

    @Override
    public boolean isWhole() {
        return false;
    }

    /** One line: status, title and detail, as far as they were given. */
    public String line() {
        var line = new StringBuilder().append(status);
        if (title != null && !title.isBlank()) {
            line.append(' ').append(title);
        }
        if (detail != null && !detail.isBlank()) {
            line.append(": ").append(detail);
        }
        return line.toString();
    }
}
