package wiredesk.ingest.format.story;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A document as a feed delivered it: its bytes, and what the sender said about them, which may be wrong. */
public final class Document {

    private final byte[] bytes;
    private final Optional<String> mediaType;
    private final Optional<String> charset;
    private final ZoneId zone;
    private final Optional<String> guidAt;

    /**
     * Takes the bytes without copying them: nobody writes to them afterwards.
     *
     * @param mediaType media type the sender named, lower case, without parameters
     * @param charset charset the sender named beside it
     * @param zone zone of the feed's dates that bring none
     */
    public Document(byte[] bytes, Optional<String> mediaType, Optional<String> charset, ZoneId zone) {
        this(bytes, mediaType, charset, zone, Optional.empty());
    }

    private Document(
            byte[] bytes, Optional<String> mediaType, Optional<String> charset, ZoneId zone, Optional<String> guidAt) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.charset = charset;
        this.zone = zone;
        this.guidAt = guidAt;
    }

    /**
     * A document whose media type and charset stand in a content type, for example {@code text/xml; charset=ISO-8859-1}.
     *
     * @param contentType as the sender wrote it
     */
    public static Document of(byte[] bytes, Optional<String> contentType, ZoneId zone) {
        return new Document(bytes, contentType.map(Document::mediaType), contentType.flatMap(Document::charset), zone);
    }

    /** The same document of a feed whose items have their identifier there, and not where their format has it. */
    public Document withGuidAt(String path) {
        return new Document(bytes, mediaType, charset, zone, Optional.of(path));
    }

    /** A document that is in this one, as a part or an attachment, and read by the same feed's rules. */
    public Document part(byte[] content, Optional<String> type, Optional<String> partCharset) {
        return new Document(content, type, partCharset, zone, guidAt);
    }

    private static String mediaType(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> charset(String contentType) {
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        String value = contentType.substring(at + "charset=".length());
        int end = value.indexOf(';');
        return Optional.of((end < 0 ? value : value.substring(0, end)).strip().replace("\"", ""))
                .filter(it -> !it.isEmpty());
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

    /** Where in an item its identifier is, if the feed says so: a JSON Pointer, or a path of elements. */
    public Optional<String> guidAt() {
        return guidAt;
    }
}
