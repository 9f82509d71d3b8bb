package wiredesk.ingest.format.story;

import java.time.ZoneId;
import java.util.Optional;

/** A document as a feed delivered it: its bytes, and what the sender said about them, which may be wrong. */
public final class Document {

    private final byte[] bytes;
    private final Optional<String> mediaType;
    private final Optional<String> charset;
    private final ZoneId zone;

    /**
     * Takes the bytes without copying them: nobody writes to them afterwards.
     *
     * @param mediaType media type the sender named, lower case, without parameters
     * @param charset charset the sender named beside it
     * @param zone zone of the feed's dates that bring none
     */
    public Document(byte[] bytes, Optional<String> mediaType, Optional<String> charset, ZoneId zone) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.charset = charset;
        this.zone = zone;
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** Media type the sender named, lower case, without parameters. */
    public Optional<String> mediaType() {
        return mediaType;
    }

    /** Charset the sender named. */
    public Optional<String> charset() {
        return charset;
    }

    /** Zone of dates that bring none. */
    public ZoneId zone() {
        return zone;
    }
}
