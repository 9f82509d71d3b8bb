package wiredesk.enrich.speech;

import java.util.List;
import wiredesk.enrich.text.Token;

/** How a word is written, as far as that says something about its part of speech. */
enum Shape {
    LOWER(0),
    CAPITAL(1),
    /** A capital at the head of a sentence, where every word has one. */
    FIRST(2),
    CAPITALS(3),
    /** A capital in a line where nearly all words have one, or one set in capitals. */
    TITLE(4),
    DIGITS(5),
    MARK(6);

    private final int code;

    Shape(int code) {
        this.code = code;
    }

    /** Its number in a feature. */
    int code() {
        return code;
    }

    /** How the words of a sentence are written. */
    static Shape[] of(List<Token> tokens) {
        boolean title = isTitle(tokens);
        boolean first = true;
        var shapes = new Shape[tokens.size()];
        for (int i = 0; i < shapes.length; i++) {
            var token = tokens.get(i);
            shapes[i] = switch (token.kind()) {
                case MARK, ADDRESS, CLITIC -> MARK;
                case NUMBER -> DIGITS;
                case WORD -> of(token, first, title);
            };
            first &= token.kind() == Token.Kind.MARK;
        }
        return shapes;
    }

    private static Shape of(Token word, boolean first, boolean title) {
        if (!word.isCapitalised()) {
            return LOWER;
        }
        if (title) {
            return TITLE;
        }
        if (word.isAllCapitals()) {
            return CAPITALS;
        }
        return first ? FIRST : CAPITAL;
    }

    /** Whether of at least four long words four in five have capitals. */
    private static boolean isTitle(List<Token> tokens) {
        int words = 0;
        int capitals = 0;
        for (var token : tokens) {
            if (token.isWord() && token.text().length() > 3) {
                words++;
                if (token.isCapitalised()) {
                    capitals++;
                }
            }
        }
        return words >= 4 && capitals * 5 >= words * 4;
    }
}
