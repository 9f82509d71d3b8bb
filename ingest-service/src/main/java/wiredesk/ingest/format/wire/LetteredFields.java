package wiredesk.ingest.format.wire;

import java.util.List;
import java.util.Optional;

/**
 * Fields that open with two letters and a number sign, as services of company news send them: {@code TI#} the title, {@code AB#} the
 * abstract, {@code TX#} the text. What has no such opening goes on with the field above it.
 */
final class LetteredFields {

    private static final int OPENING = 3;
    private static final int MOST_LINES = 100;
    private static final String TEXT = "TX";

    private LetteredFields() {}

    /** Tells {@code wire} what the fields at the head of {@code lines} say; returns where the text begins, 0 if there are none. */
    static int read(List<String> lines, WireStory wire) {
        int at = Lines.notBlank(lines, 0);
        if (!opens(lines, at) || !opens(lines, at + 1)) {
            return 0;
        }
        int limit = Math.min(lines.size(), MOST_LINES);
        while (at < limit) {
            String name = lines.get(at).substring(0, OPENING - 1);
            StringBuilder value = new StringBuilder(lines.get(at).substring(OPENING));
            if (name.equals(TEXT)) {
                lines.set(at, value.toString());
                return at;
            }
            at++;
            while (at < limit && !opens(lines, at)) {
                value.append(' ').append(lines.get(at++));
            }
            Optional.of(value.toString().strip()).filter(it -> !it.isEmpty()).ifPresent(it -> field(name, it, wire));
        }
        return at;
    }

    private static boolean opens(List<String> lines, int at) {
        if (at >= lines.size() || lines.get(at).length() < OPENING) {
            return false;
        }
        String line = lines.get(at);
        return isCapital(line.charAt(0)) && isCapital(line.charAt(1)) && line.charAt(2) == '#';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static void field(String name, String value, WireStory wire) {
        switch (name) {
            case "AN" -> wire.story().guid(Optional.of(value));
            case "PD" -> wire.story().versionCreated("PD", Optional.of(value));
            case "KN" -> wire.agency(value);
            case "BY" -> wire.story().byline(Optional.of(value));
            case "TI" -> wire.headline(value);
            case "AB" -> wire.story().description(Optional.of(value));
            case "KY" -> List.of(value.split("[ ,;]+", 0)).forEach(wire.story()::keyword);
            default -> {
                // Exchange, company and format: of no use behind the line.
            }
        }
    }
}
