package wiredesk.enrich.fingerprint;

import java.util.Collection;

/** Tells what two texts of a collection are to each other. How rare their words are, and so what tells a story, the collection says. */
public final class Comparison {

    /** Cosine of two that certainly tell the same story; a story with several reports is found with less. */
    private static final double SAME_STORY = 0.5;

    private final Rarity rarity = new Rarity();

    /**
     * What came out.
     *
     * @param relation what they are to each other
     * @param likeness how much text they share
     */
    public record Result(Relation relation, Likeness likeness) {}

    /** Of these texts. */
    public Comparison(Collection<Text> texts) {
        texts.forEach(text -> rarity.learn(text.terms()));
    }

    /** Compares two of them; the same whichever comes first. */
    public Result of(Text one, Text other) {
        Likeness likeness = Likeness.of(one.shingles(), other.shingles());
        double cosine = rarity.weigh(one.terms()).dot(rarity.weigh(other.terms()));
        return new Result(Relation.of(likeness, cosine >= SAME_STORY), likeness);
    }
}
