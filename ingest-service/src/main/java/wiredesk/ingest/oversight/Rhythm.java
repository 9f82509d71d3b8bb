package wiredesk.ingest.oversight;

import java.time.Instant;
import java.util.Arrays;

/**
 * How often a feed speaks at which hour of the day (UTC), learned from the minutes in which it did. Minutes, not deliveries: a feed that sends a
 * hundred stories at once and then rests speaks once.
 *
 * <p>An hour's rate is the average of that hour on past days, in which each day weighs {@value #WEIGHT_OF_A_DAY} of what was known before.
 * An hour that has not been seen whole yet says nothing.
 */
final class Rhythm {

    private static final int HOURS = 24;
    private static final long HOUR_SECONDS = 3600;
    private static final double WEIGHT_OF_A_DAY = 0.3;
    private static final double UNKNOWN = -1;

    private final double[] minutesAnHour = new double[HOURS];
    private long hour;
    private boolean whole;
    private int minutes;
    private long lastMinute = Long.MIN_VALUE;

    /** @param start when watching began: the hour in it is not whole */
    Rhythm(Instant start) {
        Arrays.fill(minutesAnHour, UNKNOWN);
        hour = start.getEpochSecond() / HOUR_SECONDS;
        whole = false;
    }

    /** The rate of each hour as it is known now, in minutes; -1 of one that is not known. */
    double[] learned() {
        return minutesAnHour.clone();
    }

    /**
     * Begins with what was learned before.
     *
     * @param learned as {@link #learned}
     * @throws IllegalArgumentException if it is no such thing
     */
    void remember(double[] learned) {
        if (learned.length != HOURS
                || !Arrays.stream(learned).allMatch(rate -> rate == UNKNOWN || (rate >= 0 && rate <= 60))) {
            throw new IllegalArgumentException("Expected " + HOURS + " rates of 0 to 60 minutes, or -1");
        }
        System.arraycopy(learned, 0, minutesAnHour, 0, HOURS);
    }

    /** The feed spoke. */
    void spoke(Instant at) {
        passed(at);
        long minute = at.getEpochSecond() / 60;
        if (minute > lastMinute) {
            lastMinute = minute;
            minutes++;
        }
    }

    /**
     * In how many minutes the feed should have spoken from {@code from} to {@code to}, by what it did at these hours before. At most the last
     * 24 hours are counted.
     */
    double expected(Instant from, Instant to) {
        passed(to);
        double expected = 0;
        long at = Math.max(from.getEpochSecond(), to.getEpochSecond() - HOURS * HOUR_SECONDS);
        while (at < to.getEpochSecond()) {
            long end = Math.min((at / HOUR_SECONDS + 1) * HOUR_SECONDS, to.getEpochSecond());
            double rate = minutesAnHour[(int) (at / HOUR_SECONDS % HOURS)];
            if (rate > 0) {
                expected += rate * (end - at) / HOUR_SECONDS;
            }
            at = end;
        }
        return expected;
    }

    /** Closes the hours that are over; those in which nothing came count as well. */
    private void passed(Instant now) {
        long current = now.getEpochSecond() / HOUR_SECONDS;
        while (hour < current) {
            if (whole) {
                int slot = (int) (hour % HOURS);
                double known = minutesAnHour[slot];
                minutesAnHour[slot] = known < 0 ? minutes : known + WEIGHT_OF_A_DAY * (minutes - known);
            }
            minutes = 0;
            whole = true;
            hour++;
        }
    }
}
