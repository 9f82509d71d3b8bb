package wiredesk.ingest.format.json;

import java.util.Optional;

/** A text that was escaped for JSON twice, so that a backslash and a letter stand where its line breaks should be. */
public final class EscapedLines {

    private static final int HEX_DIGITS = 4;

    private EscapedLines() {}

    /** The text with its line breaks, tabs, quotes and characters by number; as it is if it has line breaks, or no such sign of one. */
    public static String read(String text) {
        int first = text.indexOf("\\n");
        if (first < 0 || text.indexOf('\n') >= 0 || isWord(text, first + 2)) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\' || at + 1 == text.length()) {
                read.append(c);
                at++;
                continue;
            }
            char next = text.charAt(at + 1);
            Optional<Character> number = next == 'u' ? number(text, at + 2) : Optional.empty();
            switch (next) {
                case 'n' -> read.append('\n');
                case 't' -> read.append('\t');
                case 'r' -> {}
                case '"', '/', '\\', '\'' -> read.append(next);
                default ->
                    number.ifPresentOrElse(read::append, () -> read.append(c).append(next));
            }
            at += number.isPresent() ? 2 + HEX_DIGITS : 2;
        }
        return read.toString();
    }

    /** {@code C:\news}: a name that goes on. */
    private static boolean isWord(String text, int at) {
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    private static Optional<Character> number(String text, int from) {
        if (from + HEX_DIGITS > text.length()) {
            return Optional.empty();
        }
        int value = 0;
        for (int i = from; i < from + HEX_DIGITS; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return Optional.empty();
            }
            value = value * 16 + digit;
        }
        return Optional.of((char) value);
    }
}
