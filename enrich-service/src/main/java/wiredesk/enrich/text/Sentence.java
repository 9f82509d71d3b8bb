package wiredesk.enrich.text;

import java.util.List;

/**
 * A sentence, or a line that stands for one.
 *
 * @param start first code unit in the text
 * @param end one past the last code unit, white space left out
 * @param text the words as they stand there
 * @param tokens its words and marks
 */
public record Sentence(int start, int end, String text, List<Token> tokens) {}
