package wiredesk.enrich.fingerprint;

/**
 * How much text two articles share.
 *
 * @param jaccard shingles that both have, as a share of those that either has; from 0 to 1
 * @param containment shingles that both have, as a share of those of the shorter; from {@code jaccard} to 1
 */
public record Likeness(double jaccard, double containment) {

    /** Nothing in common. */
    public static final Likeness NONE = new Likeness(0, 0);

    /** Exactly, from the texts' shingles. */
    public static Likeness of(Shingles one, Shingles other) {
        return of(one.shared(other), one.size(), other.size());
    }

    /**
     * Estimated from what is kept of the texts. From a Jaccard similarity J follows the number of shared shingles, J/(1+J) of the sum of
     * both, and from that the containment: a cut-down to a third still reads 1, give or take a fifth.
     */
    public static Likeness estimate(Signature one, Signature other) {
        double jaccard = one.similarity(other);
        double shared = jaccard / (1 + jaccard) * (one.shingles() + (double) other.shingles());
        return of(Math.min(shared, Math.min(one.shingles(), other.shingles())), one.shingles(), other.shingles());
    }

    private static Likeness of(double shared, int one, int other) {
        return shared == 0
                ? NONE
                : new Likeness(shared / (one + (double) other - shared), shared / Math.min(one, other));
    }
}
