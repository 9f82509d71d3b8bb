package wiredesk.enrich.quality;

/** How often something was found and how often it was there to be found. */
final class Counts {

    private long right;
    private long found;
    private long expected;

    /** One case: whether it is so, and whether it was said to be. */
    void add(boolean isExpected, boolean isFound) {
        right += isExpected && isFound ? 1 : 0;
        found += isFound ? 1 : 0;
        expected += isExpected ? 1 : 0;
    }

    /** Of what was found, the part that was right, in per cent; 100 if nothing was. */
    double precision() {
        return found == 0 ? 100 : 100.0 * right / found;
    }

    /** Of what was there, the part that was found, in per cent; 100 if nothing was. */
    double recall() {
        return expected == 0 ? 100 : 100.0 * right / expected;
    }

    /** The harmonic mean of both, in per cent. */
    double f1() {
        return found + expected == 0 ? 100 : 200.0 * right / (found + expected);
    }
}
