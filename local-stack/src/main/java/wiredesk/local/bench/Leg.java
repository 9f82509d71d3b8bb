package wiredesk.local.bench;

/**
 * How fast a part of the way is.
 *
 * @param name from where to where
 * @param stories how many went through
 * @param seconds how long it took
 * @param perSecond stories a second
 * @param megabytesPerSecond the same in documents' bytes, 10^6
 */
public record Leg(String name, int stories, double seconds, double perSecond, double megabytesPerSecond) {

    static Leg of(String name, int stories, long bytes, long nanos) {
        double seconds = Math.max(1, nanos) / 1e9;
        return new Leg(
                name,
                stories,
                rounded(seconds, 1000),
                rounded(stories / seconds, 10),
                rounded(bytes / 1e6 / seconds, 100));
    }

    private static double rounded(double value, double to) {
        return Math.round(value * to) / to;
    }
}
