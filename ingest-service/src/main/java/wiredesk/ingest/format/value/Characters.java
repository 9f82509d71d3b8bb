package wiredesk.ingest.format.value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Bytes as characters, whatever their label says: a byte order mark decides; else, bytes that are valid UTF-8, but for a few strays, are
 * UTF-8; else the declared charset if it fits the bytes; else what they look like; else windows-1252.
 *
 * <p>Valid UTF-8 with anything beyond ASCII in it is not an accident, so it wins over a label. ISO-8859-1 is read as windows-1252, as web
 * browsers do: the difference is only quotes and dashes that agencies do send (WHATWG Encoding, section 4.2).
 */
public final class Characters {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What stands for bytes that cannot be read; rarely a text has it of its own. */
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** The characters of {@code bytes}, without byte order mark; never fails. */
    public static String decode(byte[] bytes, Optional<String> declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16LE);
        }
        Optional<Charset> charset = declared.flatMap(Characters::named);
        if (charset.isPresent() && isWide(charset.get())) {
            Optional<String> wide = strict(bytes, charset.get());
            if (wide.isPresent()) {
                return wide.get();
            }
        }
        if (bytes.length >= 4 && bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0) {
            return lenient(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 4 && bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0) {
            return lenient(bytes, 0, StandardCharsets.UTF_16BE);
        }
        return utf8(bytes)
                .or(() -> MixedUtf8.read(bytes))
                .or(() -> charset.filter(it -> !isContradicted(bytes, it)).flatMap(it -> strict(bytes, it)))
                .orElseGet(() -> lenient(bytes, 0, UnnamedCharset.of(bytes).orElse(WINDOWS_1252)));
    }

    /** Whether a label that mailers and servers set by themselves, that of Western Europe, stands on a text in another script. */
    private static boolean isContradicted(byte[] bytes, Charset label) {
        return label.equals(WINDOWS_1252) && UnnamedCharset.ofScript(bytes).isPresent();
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16")
                || charset.name().startsWith("UTF-32")
                || charset.name().startsWith("ISO-2022")
                || charset.name().equals("HZ-GB-2312");
    }

    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name.strip().replace("\"", "").replace("'", ""));
            if (charset.equals(StandardCharsets.US_ASCII)) {
                return Optional.empty();
            }
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** By far the most are, and the JDK's own reading is many times as fast as a strict decoder's. */
    private static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : strict(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String lenient(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
