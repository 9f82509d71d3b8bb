package wiredesk.enrich.quality;

import java.util.HashMap;
import java.util.Map;

/**
 * How well a clustering agrees with another, seen from each element: the share of its cluster that belongs there, and of what belongs
 * there that is in its cluster. In per cent.
 *
 * @param precision mean over the elements
 * @param recall mean over the elements
 * @see <a href="https://aclanthology.org/P98-1012/">Bagga and Baldwin 1998, Entity-Based Cross-Document Coreferencing</a>
 */
record BCubed(double precision, double recall) {

    /**
     * Compares two clusterings of the same elements.
     *
     * @param found the cluster of each element
     * @param expected the cluster each element of it should be in
     */
    static BCubed of(Map<String, String> found, Map<String, String> expected) {
        record Both(String found, String expected) {}
        var foundSizes = new HashMap<String, Integer>();
        var expectedSizes = new HashMap<String, Integer>();
        var common = new HashMap<Both, Integer>();
        expected.forEach((element, cluster) -> {
            String its = found.getOrDefault(element, element);
            foundSizes.merge(its, 1, Integer::sum);
            expectedSizes.merge(cluster, 1, Integer::sum);
            common.merge(new Both(its, cluster), 1, Integer::sum);
        });
        double precision = 0;
        double recall = 0;
        for (var entry : common.entrySet()) {
            double square = (double) entry.getValue() * entry.getValue();
            precision += square / foundSizes.getOrDefault(entry.getKey().found(), 1);
            recall += square / expectedSizes.getOrDefault(entry.getKey().expected(), 1);
        }
        return expected.isEmpty()
                ? new BCubed(0, 0)
                : new BCubed(100 * precision / expected.size(), 100 * recall / expected.size());
    }

    double f() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
