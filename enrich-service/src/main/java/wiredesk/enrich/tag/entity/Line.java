package wiredesk.enrich.tag.entity;

import java.util.List;
import wiredesk.enrich.text.Passage;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.Part;

/**
 * A sentence of the article, or a line that stands for one.
 *
 * @param part the text it stands in
 * @param text that text
 * @param tokens its words and marks
 * @param inCapitals whether it is set in capitals, so that they say nothing about its words
 */
record Line(Part part, String text, List<Token> tokens, boolean inCapitals) {

    /** A line where so many of the longer words are capitalised is set in capitals, whatever they mean. */
    private static final double HEADLINE_IN_CAPITALS = 0.6;

    private static final double SENTENCE_IN_CAPITALS = 0.9;
    private static final int FEWEST_LONGER_WORDS = 4;

    static Line of(Passage passage, Sentence sentence) {
        double share = passage.part() == Part.HEADLINE ? HEADLINE_IN_CAPITALS : SENTENCE_IN_CAPITALS;
        int longer = 0;
        int capitalised = 0;
        int all = 0;
        int words = 0;
        int small = 0;
        for (var token : sentence.tokens()) {
            if (token.isWord()) {
                words++;
                small += token.isCapitalised() ? 0 : 1;
                if (token.text().length() > 3) {
                    longer++;
                    capitalised += token.isCapitalised() ? 1 : 0;
                    all += token.isAllCapitals() ? 1 : 0;
                }
            }
        }
        boolean headline = longer >= FEWEST_LONGER_WORDS && (capitalised > share * longer || all > longer / 2);
        boolean capitals = words > 1 && small == 0 && all >= longer && longer > 0;
        return new Line(passage.part(), passage.text(), sentence.tokens(), headline || capitals);
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    boolean isMark(int index, char mark) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(mark);
    }

    boolean isWord(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isWord();
    }

    boolean isNumber(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).kind() == Token.Kind.NUMBER;
    }

    boolean isCapitalised(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isCapitalised();
    }

    /** Whether a word in lower case stands there. */
    boolean isLower(int index) {
        return isWord(index) && !tokens.get(index).isCapitalised();
    }

    /** The lower-case form of the token there; empty beyond the ends. */
    String lower(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
    }

    /** The words from one token to before another, as they stand there. */
    String text(int start, int end) {
        return text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
    }
}
