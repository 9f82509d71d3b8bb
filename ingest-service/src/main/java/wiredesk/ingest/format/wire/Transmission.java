package wiredesk.ingest.format.wire;

import static wiredesk.ingest.format.wire.Controls.EOT;
import static wiredesk.ingest.format.wire.Controls.ETX;
import static wiredesk.ingest.format.wire.Controls.SOH;
import static wiredesk.ingest.format.wire.Controls.STX;

import java.util.ArrayList;
import java.util.List;

/**
 * One message as it came over the line.
 *
 * @param head its lines before the start of text; all of them where the line's control characters were stripped
 * @param text its lines between start and end of text; none where they were stripped
 * @param tail its lines behind the end of text
 */
record Transmission(List<String> head, List<String> text, List<String> tail) {

    /** All transmissions of a text with one kind of line break, at most {@code limit}. */
    static List<Transmission> of(String text, int limit) {
        List<String> messages = text.indexOf(SOH) >= 0 ? byHeading(text) : byLines(text);
        return messages.stream()
                .filter(message -> !message.isBlank())
                .limit(limit)
                .map(Transmission::read)
                .toList();
    }

    /** Whether the line said where the text begins. */
    boolean isMarked() {
        return !text.isEmpty();
    }

    private static List<String> byHeading(String text) {
        List<String> messages = new ArrayList<>();
        int from = text.indexOf(SOH);
        while (from >= 0) {
            int to = text.indexOf(SOH, from + 1);
            String message = text.substring(from + 1, to < 0 ? text.length() : to);
            if (hasWord(message)) {
                messages.add(message);
            }
            from = to;
        }
        return messages;
    }

    /** A header opens the next message only where the one before is closed: by its date or by the end of transmission. */
    private static List<String> byLines(String text) {
        List<String> messages = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean closed = false;
        boolean telex = false;
        for (String line : text.split("\n", -1)) {
            String bare = Controls.none(line);
            boolean start = bare.stripLeading().regionMatches(true, 0, "ZCZC", 0, 4);
            if ((start && telex)
                    || (closed && (start || Iptc7901Header.strict(bare).isPresent() || AnpaHeader.isFirst(bare)))) {
                messages.add(open.toString());
                open.setLength(0);
            }
            telex |= start;
            open.append(line).append('\n');
            if (!bare.isBlank()) {
                closed = TrailerDate.isTrailer(bare)
                        || line.indexOf(EOT) >= 0
                        || bare.strip().endsWith("NNNN");
            }
        }
        messages.add(open.toString());
        return messages;
    }

    private static Transmission read(String message) {
        int start = message.indexOf(STX);
        int end = message.indexOf(ETX, Math.max(start, 0));
        String head = start >= 0 ? message.substring(0, start) : end >= 0 ? message.substring(0, end) : message;
        String text = start < 0 ? "" : message.substring(start + 1, end < 0 ? message.length() : end);
        String tail = end < 0 ? "" : message.substring(end + 1);
        return new Transmission(lines(head), lines(text), lines(tail));
    }

    private static List<String> lines(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split("\n", -1));
    }

    private static boolean hasWord(String message) {
        return message.chars().anyMatch(Character::isLetterOrDigit);
    }
}
