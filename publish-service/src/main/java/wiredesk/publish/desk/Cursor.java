package wiredesk.publish.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page of the list ended: the next one begins behind this article. Opaque to clients. */
record Cursor(Instant publishedAt, String id) {

    private static final char BETWEEN = '|';

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((publishedAt.toEpochMilli() + "" + BETWEEN + id).getBytes(UTF_8));
    }

    /** @throws BadCursor if it is not one that was given out */
    static Cursor of(String text) {
        try {
            String pair = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int between = pair.indexOf(BETWEEN);
            if (between > 0 && pair.indexOf('\0') < 0) {
                Instant time = Instant.ofEpochMilli(Long.parseLong(pair.substring(0, between)));
                return new Cursor(time, pair.substring(between + 1));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadCursor(text);
        }
        throw new BadCursor(text);
    }
}
