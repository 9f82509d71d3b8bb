package wiredesk.ingest.format.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import wiredesk.ingest.format.value.Characters;

/**
 * The text of a header field: encoded words, and what mailers put there without encoding it.
 *
 * <p>Words that stand side by side in one charset are decoded as one, since mailers cut within characters; bytes beyond ASCII, in words or
 * between them, are what they look like, whatever the label says.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2047">RFC 2047</a>
 */
final class EncodedWords {

    private static final int LONGEST_CHARSET = 40;

    private final String raw;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords(String raw) {
        this.raw = raw;
    }

    /** The text of {@code raw}, which has a byte in each character. */
    static String decode(String raw) {
        return new EncodedWords(raw).read();
    }

    private String read() {
        int at = 0;
        int plain = 0;
        while (at < raw.length()) {
            int start = raw.indexOf("=?", at);
            if (start < 0) {
                break;
            }
            int end = word(start);
            if (end < 0) {
                at = start + 2;
                continue;
            }
            String between = raw.substring(plain, start);
            if (!between.isBlank() || open.size() == 0) {
                flush();
                out.append(characters(between));
            }
            take(start, end);
            at = end;
            plain = end;
        }
        flush();
        return out.append(characters(raw.substring(plain))).toString();
    }

    /** The end of the encoded word at {@code start}; negative if there is none. */
    private int word(int start) {
        int charsetEnd = raw.indexOf('?', start + 2);
        if (charsetEnd < 0 || charsetEnd - start > LONGEST_CHARSET || charsetEnd + 2 >= raw.length()) {
            return -1;
        }
        char encoding = raw.charAt(charsetEnd + 1);
        if ("bBqQ".indexOf(encoding) < 0 || raw.charAt(charsetEnd + 2) != '?') {
            return -1;
        }
        int end = raw.indexOf("?=", charsetEnd + 3);
        return end < 0 ? -1 : end + 2;
    }

    private void take(int start, int end) {
        int charsetEnd = raw.indexOf('?', start + 2);
        String name = raw.substring(start + 2, charsetEnd);
        int language = name.indexOf('*');
        name = language < 0 ? name : name.substring(0, language);
        if (!name.equalsIgnoreCase(charset)) {
            flush();
            charset = name;
        }
        String text = raw.substring(charsetEnd + 3, end - 2);
        if (Character.toLowerCase(raw.charAt(charsetEnd + 1)) == 'b') {
            base64(text);
        } else {
            quoted(text);
        }
    }

    private void base64(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars()
                .filter(c -> (c >= 'A' && c <= 'Z')
                        || (c >= 'a' && c <= 'z')
                        || (c >= '0' && c <= '9')
                        || c == '+'
                        || c == '/')
                .forEach(c -> clean.append((char) c));
        int whole = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
        open.writeBytes(Base64.getDecoder().decode(clean.substring(0, whole)));
    }

    private void quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                open.write(high * 16 + low);
                i += 2;
            } else {
                open.write(c == '_' ? ' ' : c);
            }
        }
    }

    private void flush() {
        if (open.size() > 0) {
            out.append(
                    Characters.decode(open.toByteArray(), Optional.of(charset).filter(it -> !it.isBlank())));
            open.reset();
        }
        charset = "";
    }

    private static String characters(String bytes) {
        return bytes.chars().allMatch(c -> c < 0x80)
                ? bytes
                : Characters.decode(bytes.getBytes(StandardCharsets.ISO_8859_1), Optional.empty());
    }
}
