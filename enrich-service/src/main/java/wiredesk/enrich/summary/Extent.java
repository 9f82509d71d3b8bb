package wiredesk.enrich.summary;

import java.util.OptionalInt;

/**
 * How much a summary may say.
 *
 * @param sentences exactly so many, unless the article has fewer; empty for two to four, by the article's length
 * @param characters UTF-16 code units of all sentences with a blank between them, at most
 */
public record Extent(OptionalInt sentences, int characters) {

    /** Fewer characters than these are no summary. */
    public static final int FEWEST_CHARACTERS = 100;

    /** Two to four sentences of any length. */
    public static final Extent ANY = new Extent(OptionalInt.empty(), Integer.MAX_VALUE);

    /** @throws IllegalArgumentException if there is no room for anything */
    public Extent {
        if (characters < FEWEST_CHARACTERS || sentences.orElse(1) < 1) {
            throw new IllegalArgumentException("a summary has at least one sentence and %d characters, not %s and %d"
                    .formatted(FEWEST_CHARACTERS, sentences, characters));
        }
    }

    /** Exactly so many sentences of any length. */
    public static Extent sentences(int sentences) {
        return new Extent(OptionalInt.of(sentences), Integer.MAX_VALUE);
    }

    /** Two to four sentences, together not longer than this. */
    public static Extent characters(int characters) {
        return new Extent(OptionalInt.empty(), characters);
    }

    /** How many sentences an article with {@code size} of them is told in. */
    int of(int size) {
        return sentences.orElseGet(() -> size <= 8 ? 2 : size <= 24 ? 3 : 4);
    }
}
