package wiredesk.ingest.source.web;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What came of asking for a document. */
public sealed interface Fetched {

    /** The document, unpacked. */
    final class Found implements Fetched {

        private final byte[] bytes;
        private final Optional<String> contentType;
        private final Validators validators;
        private final Optional<URI> moved;

        Found(byte[] bytes, Optional<String> contentType, Validators validators, Optional<URI> moved) {
            this.bytes = bytes;
            this.contentType = contentType;
            this.validators = validators;
            this.moved = moved;
        }

        /** The bytes themselves, not a copy. */
        public byte[] bytes() {
            return bytes;
        }

        /** What the server calls it. */
        public Optional<String> contentType() {
            return contentType;
        }

        /** What to ask with the next time. */
        public Validators validators() {
            return validators;
        }

        /** Where the document is for good, if the server said so. */
        public Optional<URI> moved() {
            return moved;
        }
    }

    /**
     * It is what it was (status 304).
     *
     * @param moved where the document is for good, if the server said so
     */
    record Unchanged(Optional<URI> moved) implements Fetched {}

    /**
     * It was not to be had.
     *
     * @param why what was expected, what was found
     * @param retryAfter how long the server wants to be left alone
     * @param gone whether the server says that it will not come back (status 410)
     */
    record Failed(String why, Optional<Duration> retryAfter, boolean gone) implements Fetched {

        static Failed of(String why) {
            return new Failed(why, Optional.empty(), false);
        }
    }
}
