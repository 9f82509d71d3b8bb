package wiredesk.enrich.fingerprint;

/** What two articles are to each other. */
public enum Relation {
    /** The same text, but for a figure or a typing error: nine tenths of all shingles are common. */
    SAME,
    /** The same text worked on: a new lead, a part added, a cut-down. Half of all shingles are common, or 0.55 of the shorter's. */
    REWRITE,
    /** Not the same text: a part in common (a tenth of all shingles, or a fifth of the shorter's), or the same story in other words. */
    RELATED,
    /** Nothing of all that. */
    DIFFERENT;

    private static final double SAME_JACCARD = 0.9;
    private static final double REWRITE_JACCARD = 0.5;
    private static final double REWRITE_CONTAINMENT = 0.55;
    private static final double RELATED_JACCARD = 0.1;
    private static final double RELATED_CONTAINMENT = 0.2;

    /** By the text they share alone. */
    public static Relation of(Likeness likeness) {
        if (likeness.jaccard() >= SAME_JACCARD) {
            return SAME;
        }
        if (likeness.jaccard() >= REWRITE_JACCARD || likeness.containment() >= REWRITE_CONTAINMENT) {
            return REWRITE;
        }
        return likeness.jaccard() >= RELATED_JACCARD || likeness.containment() >= RELATED_CONTAINMENT
                ? RELATED
                : DIFFERENT;
    }

    /** By the text they share, and by whether they tell the same story. */
    public static Relation of(Likeness likeness, boolean sameStory) {
        Relation relation = of(likeness);
        return relation == DIFFERENT && sameStory ? RELATED : relation;
    }
}
