package wiredesk.ingest.delivery;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;

/**
 * How a body was packed for the way (RFC 9110, section 8.4.1: {@code gzip} and {@code deflate}; RFC 8878: {@code zstd}), and how it is
 * unpacked: no further than it may be long, so that a bomb costs no more than the longest honest body.
 */
enum ContentCoding {
    GZIP {
        @Override
        InputStream open(byte[] packed) throws IOException {
            return new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER);
        }
    },
    DEFLATE {
        // The name means zlib's format; some senders leave out its two bytes of header.
        @Override
        InputStream open(byte[] packed) {
            boolean zlib = packed.length >= 2
                    && (packed[0] & 0x0F) == 8
                    && ((packed[0] & 0xFF) << 8 | (packed[1] & 0xFF)) % 31 == 0;
            return new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(!zlib), BUFFER);
        }
    },
    ZSTD {
        @Override
        InputStream open(byte[] packed) throws IOException {
            return new ZstdInputStream(new ByteArrayInputStream(packed)).setLongMax(WINDOW_LOG);
        }
    };

    private static final int BUFFER = 8 * 1024;

    /** Codings on top of each other at most. */
    private static final int MOST = 3;

    /** A window of 8 MiB, which RFC 8878 wants every decoder to have; what needs more is refused. */
    private static final int WINDOW_LOG = 23;

    abstract InputStream open(byte[] packed) throws IOException;

    /**
     * The codings that a {@code Content-Encoding} names, in the order in which they were applied.
     *
     * @throws UnreadableDocument if one is not known here, or there are more than three
     */
    static List<ContentCoding> named(String header) throws UnreadableDocument {
        List<ContentCoding> codings = new ArrayList<>(1);
        for (String name : header.toLowerCase(Locale.ROOT).split(",", MOST + 2)) {
            switch (name.strip()) {
                case "", "identity" -> {}
                case "gzip", "x-gzip" -> codings.add(GZIP);
                case "deflate" -> codings.add(DEFLATE);
                case "zstd" -> codings.add(ZSTD);
                default ->
                    throw new UnreadableDocument(Refusal.unsupported(
                            "Expected a body coded as gzip, deflate or zstd, found " + name.strip()));
            }
        }
        if (codings.size() > MOST) {
            throw new UnreadableDocument(Refusal.unsupported("More than " + MOST + " content codings"));
        }
        return codings;
    }

    /** What the bytes themselves say, where the sender said nothing: a packed file is often sent as it lies on the disk. */
    static List<ContentCoding> sniffed(byte[] bytes) {
        if (bytes.length > 4) {
            int head = (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
            if (head >>> 8 == 0x1F8B08) {
                return List.of(GZIP);
            }
            if (head == 0x28B52FFD) {
                return List.of(ZSTD);
            }
        }
        return List.of();
    }

    /**
     * Undoes the codings, the last one first.
     *
     * @param limit bytes it may have unpacked, at each step
     * @throws UnreadableDocument if it is longer, or not so coded
     */
    static byte[] unpack(List<ContentCoding> codings, byte[] body, int limit) throws UnreadableDocument {
        byte[] bytes = body;
        for (ContentCoding coding : codings.reversed()) {
            bytes = coding.unpack(bytes, limit);
        }
        return bytes;
    }

    private byte[] unpack(byte[] packed, int limit) throws UnreadableDocument {
        byte[] bytes;
        try (InputStream in = open(packed)) {
            bytes = in.readNBytes(limit + 1);
        } catch (IOException e) {
            throw new UnreadableDocument(Refusal.malformed("Expected a body coded as " + name().toLowerCase(Locale.ROOT)
                    + ", found bytes that are not: " + e.getMessage()));
        }
        if (bytes.length > limit) {
            throw new UnreadableDocument(Refusal.tooLarge(
                    "A delivery may have at most " + limit + " bytes, also unpacked; as sent it has " + packed.length));
        }
        return bytes;
    }
}
