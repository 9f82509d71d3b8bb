package wiredesk.enrich.fingerprint;

/**
 * How near two groups of articles must be to tell one story: the mean cosine of their TF-IDF vectors over all pairs. Of few pairs more is
 * asked than of many, whose mean is surer.
 */
final class Nearness {

    /** What is asked of many pairs: below this nothing belongs together. */
    static final double LEAST = 0.26;

    private static final double OF_ONE_PAIR = 0.07;

    private Nearness() {}

    /** Whether groups of these sizes with this mean cosine tell one story. */
    static boolean isOneStory(double mean, int size, int otherSize) {
        return mean >= LEAST + OF_ONE_PAIR / ((double) size * otherSize);
    }
}
