package wiredesk.ingest.oversight;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * In what share of a feed's articles each field cannot be used: lately, and usually. When an agency changes its system, the first jumps before
 * the second moves. Both are exponential averages over articles, of about {@value #LATELY} and {@value #USUALLY}.
 */
final class WarningShares {

    static final int LATELY = 50;
    private static final int USUALLY = 2_000;
    /** Articles before which nothing is said. */
    static final int FEWEST = 100;
    /** Names of fields that are watched. */
    private static final int MOST_FIELDS = 64;

    private static final double HIGH = 0.2;
    private static final double RISE = 3;

    private static final class Share {
        private double lately;
        private double usually;
        private Instant since = Instant.EPOCH;
        private boolean high;
    }

    private final Map<String, Share> fields = new LinkedHashMap<>();
    private int articles;

    void arrived(List<String> warned, Instant at) {
        articles++;
        for (String field : warned) {
            if (fields.size() < MOST_FIELDS) {
                fields.computeIfAbsent(field, any -> new Share());
            }
        }
        fields.forEach((field, share) -> {
            double value = warned.contains(field) ? 1 : 0;
            // The first articles weigh as much as those after them.
            share.lately += (value - share.lately) / Math.min(articles, LATELY);
            share.usually += (value - share.usually) / Math.min(articles, USUALLY);
            boolean high = share.lately >= HIGH && share.lately >= RISE * share.usually;
            if (high && !share.high) {
                share.since = at;
            }
            share.high = high;
        });
    }

    Optional<Alarm> alarm() {
        if (articles < FEWEST) {
            return Optional.empty();
        }
        StringBuilder detail = new StringBuilder();
        Instant since = Instant.MAX;
        for (Map.Entry<String, Share> entry : fields.entrySet()) {
            Share share = entry.getValue();
            if (share.high) {
                since = share.since.isBefore(since) ? share.since : since;
                detail.append(detail.isEmpty() ? "" : "; ")
                        .append(String.format(
                                Locale.ROOT,
                                "%s cannot be used in %.0f %% of the last articles, usually in %.1f %%",
                                entry.getKey(),
                                100 * share.lately,
                                100 * share.usually));
            }
        }
        return detail.isEmpty()
                ? Optional.empty()
                : Optional.of(new Alarm(Alarm.Kind.WARNINGS, since, detail.toString()));
    }
}
