package wiredesk.enrich.stream;

import java.time.Duration;

/** A batch would outlast its transaction; it is rolled back and comes again in parts. */
final class BatchTooLong extends RuntimeException {

    private static final long serialVersionUID = 1;

    BatchTooLong(int done, int all, Duration longest) {
        super("Only %d of a batch of %d articles were enriched within %s: it comes again in smaller parts"
                .formatted(done, all, longest));
    }
}
