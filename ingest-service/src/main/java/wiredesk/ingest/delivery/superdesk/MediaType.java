package wiredesk.ingest.delivery.superdesk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of media that are kept, known by how their files begin and not by what a sender calls them. None can carry a script. */
enum MediaType {
    JPEG("jpg"),
    PNG("png"),
    GIF("gif"),
    WEBP("webp"),
    TIFF("tif"),
    AVIF("avif"),
    HEIC("heic"),
    MP4("mp4"),
    MP3("mp3"),
    OGG("ogg"),
    WAV("wav"),
    WEBM("webm"),
    PDF("pdf");

    /** Bytes that have to be seen. */
    static final int HEAD = 16;

    private final String suffix;

    MediaType(String suffix) {
        this.suffix = suffix;
    }

    /** What a file of this kind is called behind the dot. */
    String suffix() {
        return suffix;
    }

    /**
     * What a file is that begins so; empty if it is of no kind that is kept.
     *
     * @param head its first {@value #HEAD} bytes, or all if it has fewer
     */
    static Optional<MediaType> of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        MediaType type = null;
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            type = JPEG;
        } else if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            type = PNG;
        } else if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            type = GIF;
        } else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            type = WEBP;
        } else if (start.startsWith("RIFF") && start.startsWith("WAVE", 8)) {
            type = WAV;
        } else if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            type = TIFF;
        } else if (start.startsWith("ftyp", 4)) {
            type = brand(start);
        } else if (start.startsWith("ID3") || isMpegAudio(head)) {
            type = MP3;
        } else if (start.startsWith("OggS")) {
            type = OGG;
        } else if (start.startsWith("\u001AE\u00DF\u00A3")) {
            type = WEBM;
        } else if (start.startsWith("%PDF-")) {
            type = PDF;
        }
        return Optional.ofNullable(type);
    }

    /** ISO 14496-12, section 4.3: what the file's first box says it is. */
    private static MediaType brand(String start) {
        if (start.startsWith("avi", 8)) {
            return AVIF;
        }
        return start.startsWith("hei", 8) || start.startsWith("mif1", 8) ? HEIC : MP4;
    }

    /** A frame of MPEG audio, layer III: eleven bits set, then version and layer (ISO 11172-3, section 2.4.1.3). */
    private static boolean isMpegAudio(byte[] head) {
        return head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE6) == 0xE2;
    }
}
