package wiredesk.publish.desk;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far somebody has followed the stream: the offset of the last record seen, of each partition. As an event's id it means the same
 * to every instance, whatever the order in which each of them read the partitions.
 *
 * @param seen by partition
 */
record Position(SortedMap<Integer, Long> seen) {

    static final Position START = new Position(new TreeMap<>());

    private static final Pattern TEXT = Pattern.compile("\\d{1,9}\\.\\d{1,18}(-\\d{1,9}\\.\\d{1,18})*");
    private static final Pattern PAIR = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final int LONGEST = 20_000;

    Position after(int partition, long offset) {
        var further = new TreeMap<>(seen);
        further.put(partition, offset);
        return new Position(further);
    }

    /** Whether the record at this place was seen. */
    boolean has(int partition, long offset) {
        return offset <= seen.getOrDefault(partition, -1L);
    }

    /** Partition, dot, offset; the pairs joined by hyphens. */
    @Override
    public String toString() {
        return seen.entrySet().stream()
                .map(entry -> entry.getKey() + "." + entry.getValue())
                .collect(Collectors.joining("-"));
    }

    /** What a client sent back; empty if it is no id of ours. */
    static Optional<Position> parse(String text) {
        if (text.length() > LONGEST || !TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        var seen = new TreeMap<Integer, Long>();
        Matcher pairs = PAIR.matcher(text);
        while (pairs.find()) {
            seen.put(Integer.parseInt(pairs.group(1)), Long.parseLong(pairs.group(2)));
        }
        return Optional.of(new Position(seen));
    }
}
