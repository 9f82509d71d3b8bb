package wiredesk.ingest.format.value;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-8 with a few bytes in it that are none: texts that were put together of several, or cut within a character. Such a byte stands for
 * itself, in windows-1252.
 */
final class MixedUtf8 {

    private static final int FEWEST = 3;
    private static final Charset STRAY = Charset.forName("windows-1252");

    private MixedUtf8() {}

    /** The text; empty unless at least three characters, and twice as many as there are stray bytes, are UTF-8 beyond ASCII. */
    static Optional<String> read(byte[] bytes) {
        int valid = 0;
        int stray = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = length(bytes, i);
            valid += length > 1 ? 1 : 0;
            stray += length == 0 ? 1 : 0;
            i += Math.max(length, 1);
        }
        return valid >= FEWEST && valid >= 2 * stray ? Optional.of(text(bytes)) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int from = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = length(bytes, i);
            if (length == 0) {
                text.append(new String(bytes, from, i - from, StandardCharsets.UTF_8));
                text.append(STRAY.decode(ByteBuffer.wrap(bytes, i, 1)));
                from = i + 1;
            }
            i += Math.max(length, 1);
        }
        return text.append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8))
                .toString();
    }

    /** Bytes of the character at {@code at}; 0 if there is none of UTF-8 (Unicode, table 3-7, without its finer limits). */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
