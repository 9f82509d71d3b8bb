package wiredesk.enrich.text;

/**
 * A word, a number or a mark, and where it stands.
 *
 * @param start first code unit in the text
 * @param end one past the last code unit
 * @param text as it stands there
 * @param lower in lower case, without the full stop of an abbreviation such as {@code Mr.} and with typewriter apostrophes
 * @param kind what it is
 */
public record Token(int start, int end, String text, String lower, Kind kind) {

    /** What a token is. */
    public enum Kind {
        /** Begins with a letter. */
        WORD,
        /** Begins with a digit. */
        NUMBER,
        /** The {@code 's} of a genitive. */
        CLITIC,
        /** One punctuation mark or symbol. */
        MARK,
        /** An address of the Internet: neither word nor sentence. */
        ADDRESS
    }

    /** Whether it is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is a word that begins with a capital letter. */
    public boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is a word of two or more letters, all of them capitals; dots do not count. */
    public boolean isAllCapitals() {
        if (kind != Kind.WORD) {
            return false;
        }
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                capitals++;
            }
        }
        return capitals > 1;
    }

    /** Whether it is exactly this mark. */
    public boolean is(char mark) {
        return kind == Kind.MARK && text.length() == 1 && text.charAt(0) == mark;
    }
}
