package wiredesk.ingest.format.wire;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.copy.EndMarks;

/** The last lines of a message: its date, with end marks and initials around it. */
final class Closing {

    private static final int LOOKED_AT = 12;

    private Closing() {}

    /**
     * The date of a message, which is cut off its lines together with what stands behind it.
     *
     * @param lines the lines of the text, a list that can be changed
     * @param tail the lines behind the end of text
     */
    static Optional<TrailerDate> cut(List<String> lines, List<String> tail, ZoneId zone) {
        String head = String.join("\n", lines.subList(0, Math.min(lines.size(), LOOKED_AT)));
        for (String line : tail) {
            Optional<TrailerDate> date = TrailerDate.read(line, zone, head);
            if (date.isPresent()) {
                cutSecond(lines, zone);
                return date;
            }
        }
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LOOKED_AT); i--) {
            Optional<TrailerDate> date = TrailerDate.read(lines.get(i), zone, head);
            if (date.isPresent()) {
                lines.subList(i, lines.size()).clear();
                cutSecond(lines, zone);
                return date;
            }
            if (!lines.get(i).isBlank() && !EndMarks.is(lines.get(i), Set.of())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Some wires date a message twice: the sender's date above the line's. */
    private static void cutSecond(List<String> lines, ZoneId zone) {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        if (last > 0 && TrailerDate.read(lines.get(last), zone, "").isPresent()) {
            lines.subList(last, lines.size()).clear();
        }
    }
}
