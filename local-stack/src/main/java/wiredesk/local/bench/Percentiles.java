package wiredesk.local.bench;

import java.util.Arrays;

/**
 * How long something took, over many times: nearest-rank percentiles, in milliseconds.
 *
 * @param count how many times
 * @param p50 half took no longer
 * @param p90 nine of ten took no longer
 * @param p99 ninety-nine of a hundred took no longer
 * @param max the longest
 */
public record Percentiles(int count, double p50, double p90, double p99, double max) {

    /** Of times in nanoseconds, in any order. All zero if there are none. */
    static Percentiles ofNanos(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(
                sorted.length, rank(sorted, 0.5), rank(sorted, 0.9), rank(sorted, 0.99), rank(sorted, 1));
    }

    private static double rank(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return Math.round(sorted[Math.max(0, rank - 1)] / 10_000.0) / 100.0;
    }
}
