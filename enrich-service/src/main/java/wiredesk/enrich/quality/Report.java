package wiredesk.enrich.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came out of a measurement.
 *
 * @param documents documents (or lines, or pairs) that were measured
 * @param figures by name, in the order they are to be read in; shares are per cent
 */
public record Report(int documents, Map<String, Double> figures) {

    /** Keeps the order of the figures. */
    public Report {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
