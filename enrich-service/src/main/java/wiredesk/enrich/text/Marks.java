package wiredesk.enrich.text;

/** What punctuation marks and letters do at the edges of sentences. */
final class Marks {

    private Marks() {}

    /** Marks that end a sentence wherever they stand, without a blank behind them: those of scripts without blanks. */
    static boolean endsUnspaced(char c) {
        return switch (c) {
            case '。', '｡', '！', '？', '．', '।', '॥', '။', '።', '፧', '፨', '។', '៕', '།' -> true;
            default -> false;
        };
    }

    /** Marks that end a sentence if a blank follows, in a language. */
    static boolean ends(char c, String language) {
        return switch (c) {
            case '.', '!', '?', '…', '‼', '⁇', '⁈', '⁉', '؟', '۔', '։' -> true;
            case ':' -> language.equals("hy");
            case ';', '\u037E' -> language.equals("el");
            default -> endsUnspaced(c);
        };
    }

    /** Marks that may stand between a sentence's end mark and its end. */
    static boolean closes(char c) {
        return switch (c) {
            case '"', '\'', '”', '’', '“', '»', '›', ')', ']', '}', '」', '』', '）', '》', '〉', '】', '〕' -> true;
            default -> isInvisible(c);
        };
    }

    /** Marks that only say in which direction a text runs. */
    static boolean isInvisible(char c) {
        return (c >= 0x200E && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x061C;
    }

    static boolean isBullet(char c) {
        return switch (c) {
            case '•', '⁃', '▪', '‣', '●', '◦', '■', '·' -> true;
            default -> false;
        };
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** Letters, digits and the marks that Indic and Arabic scripts put on them. */
    static boolean isWordPart(char c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = c < 0x300 ? 0 : Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a letter is small, in a script that knows capitals. Georgian's are small by Unicode and begin sentences. */
    static boolean isSmall(char c) {
        return Character.isLowerCase(c) && (c < 0x10D0 || c > 0x10FF);
    }

    /** Whether a letter is of a script that is written without blanks. */
    static boolean isUnspacedLetter(char c) {
        return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }
}
