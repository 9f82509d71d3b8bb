package wiredesk.ingest.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which numbers are missing from a wire's sequences. A number that comes late fills its gap; one that is far away from the last (a wire that
 * begins anew at midnight, or at 9999) begins a new sequence. A gap is reported when it is older than a wire needs to bring messages into
 * order, and forgotten after a day.
 */
final class Sequences {

    /** A step that is longer is a new beginning, not a gap. */
    static final int LONGEST_GAP = 200;
    /** Services of one feed that are watched. */
    static final int MOST_SERVICES = 64;

    static final Duration GRACE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int SHOWN = 10;

    private final Map<String, Service> services = new LinkedHashMap<>();

    private static final class Service {
        private int last;
        private final TreeMap<Integer, Instant> missing = new TreeMap<>();

        private Service(int last) {
            this.last = last;
        }

        private void arrived(int number, Instant at) {
            int step = number - last;
            if (step <= 0) {
                // Late, or once more, or a new day.
                if (missing.remove(number) == null && step < -LONGEST_GAP) {
                    last = number;
                }
            } else if (step > LONGEST_GAP) {
                last = number;
            } else {
                for (int skipped = last + 1; skipped < number; skipped++) {
                    missing.put(skipped, at);
                }
                last = number;
            }
        }
    }

    /** A message that kills another goes by the other's number; its own is the next. */
    void killed(SequenceNumber number, Instant at) {
        Service service = services.get(number.service());
        if (service != null && number.number() <= service.last) {
            service.arrived(service.last + 1, at);
        }
    }

    void arrived(SequenceNumber number, Instant at) {
        Service service = services.get(number.service());
        if (service == null) {
            if (services.size() < MOST_SERVICES) {
                services.put(number.service(), new Service(number.number()));
            }
        } else {
            service.arrived(number.number(), at);
        }
    }

    Optional<Alarm> alarm(Instant now) {
        forget(now.minus(KEPT));
        Instant border = now.minus(GRACE);
        StringBuilder detail = new StringBuilder();
        Instant since = now;
        for (Map.Entry<String, Service> entry : services.entrySet()) {
            TreeMap<Integer, Instant> missing = new TreeMap<>(entry.getValue().missing);
            missing.values().removeIf(gap -> gap.isAfter(border));
            if (!missing.isEmpty()) {
                since = missing.values().stream()
                        .min(Instant::compareTo)
                        .filter(since::isAfter)
                        .orElse(since);
                detail.append(detail.isEmpty() ? "" : "; ")
                        .append(entry.getKey())
                        .append(": missing ")
                        .append(shown(missing));
            }
        }
        return detail.isEmpty() ? Optional.empty() : Optional.of(new Alarm(Alarm.Kind.GAP, since, detail.toString()));
    }

    private void forget(Instant before) {
        for (Service service : services.values()) {
            Iterator<Instant> gaps = service.missing.values().iterator();
            while (gaps.hasNext()) {
                if (gaps.next().isBefore(before)) {
                    gaps.remove();
                }
            }
        }
    }

    private static String shown(Map<Integer, Instant> missing) {
        String first =
                missing.keySet().stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return missing.size() > SHOWN ? first + " and " + (missing.size() - SHOWN) + " more" : first;
    }
}
