package wiredesk.enrich.quality;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How much of what is asked for was found, counted over all documents of a set.
 *
 * @param both asked for and found
 * @param gold asked for
 * @param found found
 */
record Overlap(int both, int gold, int found) {

    static Overlap over(List<NerDocument> documents, Function<NerDocument, NerDocument.Sides> view) {
        int both = 0;
        int gold = 0;
        int found = 0;
        for (var document : documents) {
            var sides = view.apply(document);
            both += sides.both();
            gold += sides.gold().size();
            found += sides.found().size();
        }
        return new Overlap(both, gold, found);
    }

    /** Puts precision, recall and F1, per cent, under the name of what was compared. */
    void report(String name, Map<String, Double> figures) {
        double precision = found == 0 ? 0 : 100.0 * both / found;
        double recall = gold == 0 ? 0 : 100.0 * both / gold;
        figures.put(name + " precision", precision);
        figures.put(name + " recall", recall);
        figures.put(name + " F1", both == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }
}
