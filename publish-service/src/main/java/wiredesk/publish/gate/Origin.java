package wiredesk.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Where an enriched record stands, of which something was made.
 *
 * @param partition of {@code articles.enriched}
 * @param offset there; {@value #UNKNOWN} of a record that was held before the gate remembered this
 * @param timestamp the record's own, in milliseconds
 */
record Origin(int partition, long offset, long timestamp) {

    static final long UNKNOWN = -1;

    /** On everything the gate writes, as {@code partition@offset}. */
    private static final String HEADER = "wiredesk-origin";

    /** Marks what was made of it. */
    void mark(Headers headers) {
        headers.remove(HEADER).add(HEADER, toString().getBytes(UTF_8));
    }

    /** The mark on a record, if the gate wrote it. */
    static Optional<String> markOf(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(HEADER))
                .map(Header::value)
                .map(mark -> new String(mark, UTF_8));
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
