package wiredesk.ingest.format.xml;

import java.util.HexFormat;
import java.util.Optional;

/** {@code <!-- 2019(unknown) -->}: newspapers' systems write a character that they do not know into a comment, by its number. */
final class CommentedCharacter {

    private static final String UNKNOWN = "(unknown)";
    private static final int DIGITS = 4;

    private CommentedCharacter() {}

    /** The character; empty for comments that say nothing to a reader, as all others do. */
    static Optional<String> in(String comment) {
        String code = comment.strip();
        if (code.length() != DIGITS + UNKNOWN.length()
                || !code.endsWith(UNKNOWN)
                || !code.chars().limit(DIGITS).allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        char character = (char) HexFormat.fromHexDigits(code, 0, DIGITS);
        return Character.isDefined(character) && !Character.isISOControl(character) && !Character.isSurrogate(character)
                ? Optional.of(String.valueOf(character))
                : Optional.empty();
    }
}
