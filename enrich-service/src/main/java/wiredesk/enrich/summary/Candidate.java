package wiredesk.enrich.summary;

import wiredesk.enrich.summary.Beginnings.Need;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.Token;

/**
 * A sentence of the article that a summary may be made of.
 *
 * @param index which sentence of the running text it is
 * @param text on one line, as it is printed
 * @param reading the same in numbers
 * @param need what it cannot be understood without
 * @param isWhole whether it is a sentence of a usual length, with its end and with both ends of every quotation
 * @param merit what speaks for it besides its words
 */
record Candidate(int index, String text, Vocabulary.Reading reading, Need need, boolean isWhole, double merit) {

    private static final int FEWEST_WORDS = 5;
    private static final int ENOUGH_WORDS = 8;
    /** Languages that say with one word what others say with three have shorter sentences of longer words. */
    private static final int ENOUGH_CHARACTERS = 45;

    private static final int MOST_WORDS = 60;

    private static final double EARLY = 0.05;
    private static final double QUOTATION = -0.06;
    private static final double QUESTION = -0.05;
    private static final double CONTINUATION = -0.02;

    static Candidate of(int index, Sentence sentence, Vocabulary.Reading reading, Beginnings beginnings) {
        String text = Line.spaced(sentence.text());
        Need need = beginnings.need(sentence);
        double merit = EARLY / Math.sqrt(index + 1)
                + (Beginnings.isQuotation(sentence) ? QUOTATION : 0)
                + (text.endsWith("?") ? QUESTION : 0)
                + (need == Need.PREDECESSOR ? CONTINUATION : 0);
        long words = sentence.tokens().stream().filter(Token::isWord).count();
        boolean isWhole = words >= (text.length() < ENOUGH_CHARACTERS ? ENOUGH_WORDS : FEWEST_WORDS)
                && words <= MOST_WORDS
                && sentence.tokens().getLast().kind() == Token.Kind.MARK
                && Quotations.areClosed(text);
        return new Candidate(index, text, reading, need, isWhole, merit);
    }

    /** Whether it can stand in a summary. */
    boolean isFit() {
        return isWhole && need != Need.ANTECEDENT;
    }
}
