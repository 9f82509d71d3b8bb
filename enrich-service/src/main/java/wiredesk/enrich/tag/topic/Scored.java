package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A topic and how sure it is.
 *
 * @param code eight digits
 * @param score from 0 to 1
 */
record Scored(String code, double score) {

    /** Branches that are worth telling. */
    static final int MOST_BRANCHES = 3;
    /** Narrower topics that are worth telling. */
    static final int MOST_NARROWER = 5;
    /** What is less sure is not told. */
    static final double LEAST = 0.3;
    /** A topic far behind the first one is noise. */
    private static final double LEAST_SHARE = 0.5;

    private static final Comparator<Scored> ORDER =
            Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::code);

    /** Whether it is the top of its branch. */
    boolean isTop() {
        return isTop(code);
    }

    /** Whether a code is the top of its branch. */
    static boolean isTop(String code) {
        return code.endsWith("000000");
    }

    /** With the score rounded to three digits. */
    Scored rounded() {
        return new Scored(code, Math.round(1000 * score) / 1000.0);
    }

    /** Those that are worth telling, the surest first. */
    static List<Scored> best(List<Scored> all) {
        var sorted = all.stream()
                .map(Scored::rounded)
                .filter(topic -> topic.score() >= LEAST)
                .sorted(ORDER)
                .toList();
        double least = sorted.isEmpty()
                ? 0
                : Math.max(LEAST, LEAST_SHARE * sorted.getFirst().score());
        var best = new ArrayList<Scored>();
        int branches = 0;
        int narrower = 0;
        for (var topic : sorted) {
            if (topic.score() >= least && (topic.isTop() ? branches++ < MOST_BRANCHES : narrower++ < MOST_NARROWER)) {
                best.add(topic);
            }
        }
        return List.copyOf(best);
    }
}
