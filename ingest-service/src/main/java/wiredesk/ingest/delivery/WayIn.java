package wiredesk.ingest.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The way in for what the service fetches itself. It is the way that pushes go too: the same rules, records and rejections. */
public interface WayIn {

    /** Bytes of one delivery at most, as it comes and unpacked. */
    int limit();

    /**
     * Takes what was fetched for a feed.
     *
     * @param in the document, read to its end or to the limit; not closed here
     * @param announced its length; -1 if it is not known
     * @param contentType as its source calls it
     * @param sieve which of its items are new
     * @throws IOException if it cannot be read to its end
     */
    Outcome take(String feed, InputStream in, long announced, Optional<String> contentType, Sieve sieve)
            throws IOException;
}
