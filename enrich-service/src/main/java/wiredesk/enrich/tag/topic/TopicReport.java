package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good a classifier is on stories it had not learnt from; shares run from 0 to 1.
 *
 * @param stories stories in all
 * @param heldBack how many of them were told, not learnt
 * @param precision over all topics: right ones among those told
 * @param recall over all topics: told ones among the right ones
 * @param topics each topic that is learnt, and each broader one, by code
 */
public record TopicReport(int stories, int heldBack, double precision, double recall, List<Row> topics) {

    /**
     * One topic.
     *
     * @param code eight digits
     * @param name in English
     * @param stories stories in all
     * @param heldBack stories among those held back
     * @param precision stories that have it, among those it was told of
     * @param recall stories it was told of, among those that have it
     */
    public record Row(String code, String name, int stories, int heldBack, double precision, double recall) {

        /** The harmonic mean of precision and recall. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** What was counted of a topic. */
    static final class Counts {
        int stories;
        int expected;
        int told;
        int right;
    }

    static TopicReport of(Map<String, Counts> counts, MediaTopics vocabulary, int stories, int heldBack) {
        var rows = new ArrayList<Row>();
        var all = new Counts();
        counts.forEach((code, count) -> {
            all.expected += count.expected;
            all.told += count.told;
            all.right += count.right;
            rows.add(new Row(
                    code,
                    vocabulary.name(code, "en", code),
                    count.stories,
                    count.expected,
                    share(count.right, count.told),
                    share(count.right, count.expected)));
        });
        rows.sort(Comparator.comparing(Row::code));
        return new TopicReport(
                stories, heldBack, share(all.right, all.told), share(all.right, all.expected), List.copyOf(rows));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
